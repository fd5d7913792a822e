#include "web/screens/ways.hpp"

#include "web/screens/words.hpp"

namespace zicha::web {

std::string_view role_name(zicha::notice::Audience role, Language language) {
    constexpr Text names[] = {words::role_applicant, words::role_employer, words::role_committee,
                              words::role_authority};
    return text(names[static_cast<std::size_t>(role)], language);
}

void go_button(Ui& ui, State& state, Flow& flow, Text words, Screen to, std::string_view key) {
    const std::string_view label = ui.say(words);
    const Rect box = flow.next(button_width(ui, label), ui.control_height());
    if (button_in(ui, key, box, label, {}))
        state.navigation.show(to);
}

} // namespace zicha::web
