// The parts of the form, each a card of its own.
#pragma once

#include "web/state.hpp"
#include "web/widgets/ui.hpp"

#include <cstddef>

namespace zicha::web {

void draw_case(Ui& ui, State& state);                           // level, organiser, route …
void draw_hours(Ui& ui, State& state, std::size_t requirement); // years by categories
void draw_proof(Ui& ui, State& state, std::size_t requirement); // yes, no or unknown

// A yes/no question as large boxes.
void ask_yes_no(Ui& ui, State& state, std::size_t column);
// Why a requirement asks nothing of this person, as far as that is settled.
bool draw_reasons_for_not_asking(Ui& ui, const State& state, std::size_t requirement);

} // namespace zicha::web
