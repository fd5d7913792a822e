#include "web/screens/display.hpp"

#include <cmath>

namespace zicha::web {

std::string in_percent(float text_size) {
    return std::to_string(std::lround(text_size * 100));
}

void Display::choose(Language language) {
    if (language_ == language)
        return;
    language_ = language;
    choice_made();
}

void Display::choose(Appearance appearance) {
    if (chosen_ == appearance)
        return;
    chosen_ = appearance;
    choice_made();
}

void Display::choose_text_size(float size) {
    if (text_size_ == size)
        return;
    text_size_ = size;
    choice_made();
}

void Display::choice_made() {
    revision_.raise();
    choice_revision_.raise();
}

void Display::follow(bool prefers_dark) {
    const Appearance before = appearance();
    system_ = prefers_dark ? Appearance::dark : Appearance::light;
    if (appearance() != before)
        revision_.raise();
}

} // namespace zicha::web
