// The hours of the whole window against their minima, total and by category.
#pragma once

#include "web/state.hpp"
#include "web/widgets/ui.hpp"

namespace zicha::web {

// Nothing is drawn while it is open which plan applies.
void draw_sums(Ui& ui, const State& state);

} // namespace zicha::web
