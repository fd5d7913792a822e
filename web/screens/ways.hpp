// What leads from screen to screen, whoever reads: a role's name, a button. The first screen has
// them too, so they stand apart from the notice's screens, which come with the rest of the page.
#pragma once

#include "core/notice/notice.hpp"
#include "web/screens/state.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/ui.hpp"

#include <string_view>

namespace zicha::web {

[[nodiscard]] std::string_view role_name(zicha::notice::Audience role, Language language);

// A button that leads to another screen.
void go_button(Ui& ui, State& state, Flow& flow, Text words, Screen to, std::string_view key);

} // namespace zicha::web
