// The parts of the roster's screen, one file each.
#pragma once

#include "web/check/sheet.hpp"
#include "web/screens/state.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {

// The way in: opens a file, or downloads an empty list.
void draw_roster_open(Ui& ui, State& state);
// Which sheet of a workbook is read; nothing if there is no other. True if the person has chosen
// another just now: there is nothing of the roster to be drawn until that is read.
[[nodiscard]] bool draw_roster_sheets(Ui& ui, State& state);
// The table of courses that hours come from, and what is to be said of it; nothing without one.
void draw_courses_used(Ui& ui, State& state);
// The courses of a person, each with whether it counts; nothing if there are none.
void draw_courses_of(Ui& ui, State& state, std::string_view id);
// What each column was taken for, and what is the same for everyone.
void draw_roster_headings(Ui& ui, State& state);
// What words that nobody knows mean; nothing if there are none.
void draw_unknown_words(Ui& ui, State& state);
// Counts by verdict, search and filters.
void draw_roster_filters(Ui& ui, State& state);
// What is wrong with the invalid rows, and fields to put it right, while only these are looked at.
void draw_wrong_cells(Ui& ui, State& state);
void draw_roster_table(Ui& ui, State& state);
// Lists to act on.
void draw_roster_lists(Ui& ui, State& state);
// Files to take away.
void draw_roster_save(Ui& ui, State& state);
// The corrections as a file, there and back.
void draw_roster_corrections(Ui& ui, State& state);
// One person in full, in place of the table.
void draw_roster_person(Ui& ui, State& state);
// What can be printed of the screen: the person, a list, or nothing.
[[nodiscard]] std::vector<SheetLine> roster_sheet(State& state, std::string_view build);

// Asks what a file gives reason to: which of several that were dropped at once, and whether
// corrections may be lost; nothing if there is nothing to ask.
void draw_file_questions(Ui& ui, State& state);

// How far something is, with a button that stops it; true if it is pressed.
[[nodiscard]] bool draw_progress(Ui& ui, float part, std::string_view words);
// An error, with advice that can be followed here; the command line's would not help.
[[nodiscard]] std::string roster_sentence(const Diagnostic& problem, Language language);
// A person's name, or number, or row.
[[nodiscard]] std::string person_title(Language language, std::string_view name,
                                       std::string_view id, std::uint32_t line);
// A button in a row of buttons.
bool row_button(Ui& ui, std::string_view key, Text label, Flow& flow,
                ButtonKind kind = ButtonKind::secondary);

} // namespace zicha::web
