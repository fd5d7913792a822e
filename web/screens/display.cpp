#include "web/screens/display.hpp"

namespace zicha::web {

template <typename Value, typename Other> void Display::change(Value& value, Other chosen) {
    if (value == chosen)
        return;
    value = chosen;
    revision_.raise();
    choice_revision_.raise();
}

void Display::choose(Language language) {
    change(language_, language);
}

void Display::choose(Appearance appearance) {
    change(chosen_, appearance);
}

void Display::choose_text_size(float size) {
    change(text_size_, size);
}

void Display::follow(bool prefers_dark) {
    const Appearance before = appearance();
    system_ = prefers_dark ? Appearance::dark : Appearance::light;
    if (appearance() != before)
        revision_.raise();
}

} // namespace zicha::web
