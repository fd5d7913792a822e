// The parts of the result, each a card of its own.
#pragma once

#include "web/screens/state.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/ui.hpp"

#include <span>

namespace zicha::web {

// The answer in one word and the reason in a sentence.
void draw_verdict(Ui& ui, const explain::Explanation& answer, std::string_view reason);
// What to do next; beside the form without the questions, which only the result has.
void draw_steps(Ui& ui, State& state, bool with_questions);
// `says_next`: with the finding's next step, where the screen has no steps of its own. True if the
// way from its citations to the notice was pressed.
bool draw_requirement(Ui& ui, const rules::RuleBook& book, const explain::RequirementView& view,
                      bool says_next, std::uint32_t* why = nullptr);
void draw_ways(Ui& ui, const explain::Explanation& answer);
void draw_what_if(Ui& ui, State& state); // planned hours
void draw_cautions(Ui& ui, const explain::Explanation& answer);
void draw_questions(Ui& ui, State& state, const explain::Explanation& answer);
void draw_problems(Ui& ui, State& state); // in place of all that while a cell is wrong

// Source, clause and how it is known, one line a clause.
void draw_clauses(Ui& ui, std::span<const explain::CitedClause> clauses);
// The same for citations of any rule file, with the sources of that file.
void draw_citations(Ui& ui, std::span<const rules::Source> sources,
                    const rules::Citations& citations);

// A button that copies; it says so when it was the last one pressed and the browser did copy.
// `number` from 1, unique. `copy_pressed` leaves the copying to the caller, for a text that is not
// to be written anew for each frame.
bool copy_pressed(Ui& ui, const State& state, std::size_t number, Text label, Flow& flow);
void copy(const Ui& ui, State& state, std::size_t number, std::string_view text);
void copy_button(Ui& ui, State& state, std::size_t number, Text label, std::string_view text);
void copy_button(Ui& ui, State& state, std::size_t number, Text label, std::string_view text,
                 Flow& flow);

} // namespace zicha::web
