// The screens, and the parts around them; one file each.
//
// Use: App calls one of them a frame, with the column laid out for it.
#pragma once

#include "web/screens/state.hpp"
#include "web/widgets/layout.hpp"
#include "web/widgets/ui.hpp"

#include <span>

namespace zicha::web {

void draw_top_bar(Ui& ui, State& state, bool narrow);
void draw_navigation(Ui& ui, State& state);
void draw_open_menu(Ui& ui, State& state); // nothing while it is closed
// What a role has to do, in its order.
[[nodiscard]] std::span<const Screen> screens_of(notice::Audience role);
// What the screen is called where it is named, and in an address; `screen_named` gives the first
// screen for a word that names none.
[[nodiscard]] Text title_of(Screen screen);
[[nodiscard]] std::string_view address_of(Screen screen);
[[nodiscard]] Screen screen_named(std::string_view address);
void draw_notices(Ui& ui, const State& state); // remarks that the device or the date calls for
void draw_footer(Ui& ui, const State& state);
// Why what is not in the page's first part cannot be shown: not yet, or never.
[[nodiscard]] Text rest_words();

void draw_start(Ui& ui, State& state);
void draw_editions(Ui& ui, State& state); // a part of the first screen
void draw_facts(Ui& ui, State& state);
void draw_result(Ui& ui, State& state);
void draw_sources(Ui& ui, State& state);
void draw_employer(Ui& ui, State& state);
void draw_roster(Ui& ui, State& state);
void draw_filing_dates(Ui& ui, State& state);
// Without rows in the page there is no plan to show, and the screen is the committee's first.
[[nodiscard]] bool has_plan(State& state);
void draw_plan(Ui& ui, State& state);
void draw_checklists(Ui& ui, State& state, notice::Part part);
void draw_systems(Ui& ui, State& state);
void draw_all_clauses(Ui& ui, State& state);
void draw_trouble(Ui& ui, const State& state); // no usable rule file
void draw_moment(Ui& ui, const State& state);  // in place of a screen that has not come yet

// The answer as it is, beside the form or below it; its node says the verdict.
[[nodiscard]] TwinNode answer_node(const Ui& ui, const State& state);
void draw_answer_beside(Ui& ui, State& state);
void draw_answer_below(Ui& ui, State& state);
// The same below a question of the guide, with the ways to the one before and after.
void draw_guide_below(Ui& ui, State& state);

} // namespace zicha::web
