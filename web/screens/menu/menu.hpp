// What the menu in the bar unfolds, above the screen: for each role its screens, and those that
// serve all.
//
// Limits: comes with the rest of the page (shell/page/rest.txt).
#pragma once

#include "web/screens/state.hpp"
#include "web/widgets/ui.hpp"

namespace zicha::web {

void draw_menu(Ui& ui, State& state);

} // namespace zicha::web
