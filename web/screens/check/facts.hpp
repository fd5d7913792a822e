// The parts of the form, each a card of its own.
#pragma once

#include "web/screens/state.hpp"
#include "web/widgets/ui.hpp"

#include <cstddef>
#include <string_view>

namespace zicha::web {

void draw_case(Ui& ui, State& state);                           // level, organiser, route …
void draw_hours(Ui& ui, State& state, std::size_t requirement); // years by categories
void draw_proof(Ui& ui, State& state, std::size_t requirement); // yes, no or unknown

// A pasted table: within the hours the way to paste one, and in its place what it would fill in;
// where no hours are in sight, that is above all else.
void draw_paste_way(Ui& ui, State& state);
void draw_paste(Ui& ui, State& state);
void draw_pasted(Ui& ui, State& state); // that, or why it has to wait
[[nodiscard]] bool shows_hours(const State& state);

// The same facts, one question at a time (guide.cpp); it begins at the first that is not answered.
void draw_guide(Ui& ui, State& state);
void begin_guide(State& state);

// Whether the columns that most people do not need are shown: asked for, or filled in.
[[nodiscard]] bool shows_more_columns(const State& state);

// A choice, and a yes/no question, as large boxes.
void ask_choice(Ui& ui, State& state, std::size_t column);
void ask_yes_no(Ui& ui, State& state, std::size_t column);
// What is asked, above it: the screen's title where the question has the screen to itself.
void draw_question_title(Ui& ui, const State& state, std::string_view question);
// Why a requirement asks nothing of this person, as far as that is settled.
bool draw_reasons_for_not_asking(Ui& ui, const State& state, std::size_t requirement);

} // namespace zicha::web
