// The table of people in parts: its columns, what sorts it, and one row, its cells side by side or
// on a phone in three lines.
#pragma once

#include "core/roster/kept_roster.hpp"
#include "core/roster/view.hpp"
#include "web/widgets/control.hpp"
#include "web/widgets/ui.hpp"

#include <optional>
#include <string>
#include <vector>

namespace zicha::web {

struct RosterColumnLook {
    roster::RosterOrder order = roster::RosterOrder::row;
    std::string words;
    float width = 0; // device pixels
    bool is_right = false;
};

struct RosterLook {
    bool stacked = false;
    float row_height = 0;
    std::vector<RosterColumnLook> columns; // the last, of what is missing, takes the rest
};

// Columns of the roster that name a person.
struct RosterLabels {
    std::optional<std::size_t> id;
    std::optional<std::size_t> name;
    std::optional<std::size_t> unit;
};

[[nodiscard]] RosterLabels labels_of(const roster::KeptRoster& kept);

// By the width of the column that is drawn in.
[[nodiscard]] RosterLook roster_look(const Ui& ui, const roster::KeptRoster& kept);
// What the query is sorted by: buttons in the row of headings, or on a phone a row of chips.
void draw_roster_headings_row(Ui& ui, const RosterLook& look, roster::RosterQuery& query);
void draw_roster_sorts(Ui& ui, const RosterLook& look, roster::RosterQuery& query);

// Gives the control of the person's name, which opens the person.
Control draw_roster_row(Ui& ui, const RosterLook& look, roster::KeptRoster& kept, std::size_t index,
                        Rect box);

} // namespace zicha::web
