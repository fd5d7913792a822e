// The hours of the whole window against their minima, total and by category.
#pragma once

#include "web/state.hpp"
#include "web/widgets/ui.hpp"

namespace zicha::web {

// Whether it is settled which plan applies, and that it has minima for the window.
[[nodiscard]] bool has_sums(const State& state);

// All sums in a table, and the total alone in one line; nothing while there are none.
void draw_sums(Ui& ui, const State& state);
void draw_total(Ui& ui, const State& state);

} // namespace zicha::web
