// The parts that keep a person's work: rows and cards that other screens include, one call each.
#pragma once

#include "web/screens/state.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/ui.hpp"

namespace zicha::web {

// Above every screen: a draft that was continued, opened or could not be used.
void draw_draft_notices(Ui& ui, State& state);

// The start screen's cards: the draft on this device and in files; the offline copy and the link.
void draw_keeping(Ui& ui, State& state);
void draw_offline_part(Ui& ui, State& state); // offline.cpp

// Below the form: where what is typed is kept, and the buttons to save and to erase it. `flow` is
// the row of buttons that they join.
void draw_keep_buttons(Ui& ui, State& state, Flow& flow, bool erase = true);
void draw_keep_note(Ui& ui, const State& state);
// That all was erased, or a draft saved, right after it was.
void draw_done(Ui& ui, const State& state);

// Within a chat application: what its browser may refuse, and what to do instead.
void draw_chat_note(Ui& ui);

// Asks before everything is erased; false if it is not being asked.
bool draw_erase_question(Ui& ui, State& state);

} // namespace zicha::web
