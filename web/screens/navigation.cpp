#include "web/screens/navigation.hpp"

namespace zicha::web {

std::optional<notice::Audience> audience_of(Screen screen) {
    switch (screen) {
    case Screen::facts:
    case Screen::result:
        return notice::Audience::applicant;
    case Screen::employer:
    case Screen::roster:
        return notice::Audience::employer;
    case Screen::filing_dates:
    case Screen::filing:
    case Screen::plan:
        return notice::Audience::committee;
    default:
        return std::nullopt;
    }
}

void Navigation::show(Screen next) {
    screen_ = next;
    role_ = audience_of(next).value_or(role_);
    is_menu_open_ = false;
    revision_.raise();
}

void Navigation::toggle_menu() {
    is_menu_open_ = !is_menu_open_;
    if (is_menu_open_)
        revision_.raise();
}

void Navigation::remember_done(Text sentence, Revision facts) {
    done_ = sentence;
    done_with_.see(facts + revision_);
}

std::optional<Text> Navigation::done(Revision facts) const {
    return done_with_.is_current(facts + revision_) ? done_ : std::nullopt;
}

void Navigation::remember_copy(std::size_t button, Revision contents) {
    copied_ = button;
    copied_contents_.see(contents + revision_);
}

bool Navigation::is_copied(std::size_t button, Revision contents) const {
    return copied_ == button && copied_contents_.is_current(contents + revision_);
}

} // namespace zicha::web
