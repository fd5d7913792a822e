// A pasted table between its arrival and the person's word: the proposal, and what stood before.
//
// Use: `look_at_table` when the platform hands one over, `fill_in` or `leave` when the person has
// looked at it, `undo_fill` afterwards. Promises: nothing of the facts changes before `fill_in`,
// which takes all that can be read at once; `undo_fill` puts back what stood before, until a fact
// is edited by hand.
#pragma once

#include "core/facts/paste_table.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::web {

struct State;

struct Paste {
    bool is_open = false;                         // its explanation and field are shown
    std::optional<facts::PasteProposal> proposal; // being looked at
    std::string before;                           // the answers as saved, before the last fill
    std::size_t filled = 0;
    bool take_focus = false; // what has just come up shall have it
};

void look_at_table(State& state, std::string_view text);
void fill_in(State& state);
void leave(State& state);
void undo_fill(State& state);

// What will stand in the field: the amount without its unit, or the word of the rule file.
[[nodiscard]] std::string text_to_fill(const rules::RuleBook& book, const facts::PastedCell& cell);

} // namespace zicha::web
