// One row of the table of people: side by side, or on a phone in three lines.
#pragma once

#include "web/widgets/control.hpp"
#include "web/widgets/ui.hpp"

#include "core/kept_roster.hpp"
#include "core/roster_view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace zicha::web {

struct RosterColumnLook {
    RosterOrder order = RosterOrder::row;
    std::string words;
    float width = 0; // device pixels
    bool sorts = true;
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

[[nodiscard]] RosterLabels labels_of(const KeptRoster& kept);

// Gives the control of the person's name, which opens the person.
Control draw_roster_row(Ui& ui, const RosterLook& look, KeptRoster& kept, std::size_t index,
                        Rect box);

} // namespace zicha::web
