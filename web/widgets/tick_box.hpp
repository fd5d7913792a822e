// A sentence with a box before it that is ticked by pressing anywhere on the line.
//
// Use: it stacks in the column; `ticked` is changed in the frame in which it is pressed.
#pragma once

#include "web/widgets/ui.hpp"

#include <string_view>

namespace zicha::web {

void tick_box(Ui& ui, std::string_view key, std::string_view sentence, bool& ticked);

} // namespace zicha::web
