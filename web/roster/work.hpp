// The roster's part in a frame and between frames: files that come, work that goes on, what is
// remembered of headings.
//
// Use: App calls `take_roster_file` once a frame and `work_on_rosters` between frames; screens call
// the others. Limits: an earlier roster is held only until it is compared.
#pragma once

#include "web/check/state.hpp"

namespace zicha::web {

// Takes a file that was chosen or dropped; true if there is something to do.
bool take_roster_file(State& state);
// True if there is more to do at once.
bool work_on_rosters(State& state);

// Asks for a file, which then takes the place of the roster that is open.
void open_roster(State& state);
// Asks for an earlier roster, to be compared with the one that is open.
void compare_with_earlier(State& state);
void stop_comparing(State& state);
void close_roster(State& state);
// Keeps on the device what headings were decided to mean.
void remember_headings(State& state);

} // namespace zicha::web
