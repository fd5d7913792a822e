// All that the page knows while it is open: its parts, and what concerns several of them.
//
// Use: screens read a part and change it through its own functions. What concerns several parts is
// a function here, and the one place that says which: an edition is shown, all is erased. `refresh`
// works the answer out anew when something it rests on has changed. Limits: nothing of it is sent
// anywhere. The draft, the display and the headings of rosters are kept on the device, unless the
// person declines; the rest is forgotten with the page.
#pragma once

#include "web/check/applicant.hpp"
#include "web/check/draft.hpp"
#include "web/check/editions.hpp"
#include "web/check/form.hpp"
#include "web/notice/notice_files.hpp"
#include "web/notice/notice_work.hpp"
#include "web/roster/employer.hpp"
#include "web/screens/display.hpp"
#include "web/screens/display_store.hpp"
#include "web/screens/navigation.hpp"

#include <cstddef>

namespace zicha::web {

// The parts unfolded on screens; they stay so, whatever is shown.
struct ScreenFolds {
    bool licences = false;       // their texts
    bool commands = false;       // how the command line checks a list
    bool roster_filters = false; // by unit and missing fact
    bool roster_notices = false; // beyond the first
};

struct State {
    Editions editions;
    Applicant applicant;
    Form form;
    Draft draft;
    NoticeLibrary notice_library;
    NoticeWork notice_work;
    Employer employer;
    Display display;
    DisplayStore display_store;
    Navigation navigation;
    ScreenFolds folds;
    Seen worked_out; // what the answer was worked out from
    bool is_edition_chosen = false;

    // The edition that is shown.
    [[nodiscard]] bool has_rules() const { return editions.shown() != nullptr; }
    [[nodiscard]] const rules::RuleBook& book() const { return *editions.shown(); }
};

// The files that are in the page: at the start, and again when its rest is there. Another edition
// takes the place of the one that is shown only while nothing is filled in and none was chosen.
void open_files(State& state, const platform::Environment& device);
// What the device keeps.
void restore(State& state);
// After each frame: stores what has changed, and takes a draft that was opened.
void keep(State& state);

// `edition` is an index into the editions; everything that rests on the rules changes with them.
void show_edition(State& state, std::size_t edition);

// Erases everything filled in, and all that the device keeps of this page. How the page is shown,
// an open roster and the parts unfolded on other screens stay as they are.
void wipe(State& state);

void refresh(State& state);

// Of all that is drawn from and changes within a frame.
[[nodiscard]] Revision drawn_revision(const State& state);
// Of all that a copy button copies.
[[nodiscard]] Revision copied_revision(const State& state);

} // namespace zicha::web
