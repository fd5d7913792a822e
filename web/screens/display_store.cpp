#include "web/screens/display_store.hpp"

#include "web/platform/files.hpp"
#include "web/platform/platform.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace zicha::web {
namespace {

// "en dark 130 off": language, appearance if it was chosen, text size in percent, whether the draft
// is kept.
std::string display_words(const Display& display, const Draft& draft) {
    std::string words = display.language() == Language::en ? "en" : "zh";
    if (const auto& chosen = display.chosen_appearance())
        words += *chosen == Appearance::dark ? " dark" : " light";
    words += ' ';
    words += in_percent(display.text_size());
    return words + (draft.is_wanted() ? " on" : " off");
}

void take_word(Display& display, Draft& draft, std::string_view word) {
    const platform::Environment& device = platform::environment();
    if (word == "en" && device.language.empty())
        display.choose(Language::en);
    else if ((word == "dark" || word == "light") && device.theme.empty())
        display.choose(word == "dark" ? Appearance::dark : Appearance::light);
    else if (word == "off")
        draft.remember_wanted(false);
    else
        for (const float size : text_sizes)
            if (word == in_percent(size))
                display.choose_text_size(size);
}

Revision chosen(const Display& display, const Draft& draft) {
    return display.choice_revision() + draft.wanted_revision();
}

} // namespace

void DisplayStore::restore(Display& display, Draft& draft) {
    std::string_view words = platform::stored(platform::Kept::display);
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        take_word(display, draft, words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    stored_.see(chosen(display, draft));
}

void DisplayStore::keep(const Display& display, const Draft& draft) {
    if (stored_.is_news(chosen(display, draft)))
        platform::store(platform::Kept::display, display_words(display, draft));
}

void DisplayStore::wipe(const Display& display, const Draft& draft) {
    stored_.see(chosen(display, draft));
    platform::store(platform::Kept::display, {});
}

} // namespace zicha::web
