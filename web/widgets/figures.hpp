// Amounts against the requirement, a line each: label, figures in words, a bar with its tick.
#pragma once

#include "core/base/class_hours.hpp"
#include "web/widgets/stacked_bar.hpp"
#include "web/widgets/ui.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zicha::web {

struct FigureRow {
    std::string label;
    HoursInterval have;
    ClassHours need;
    std::optional<StackedBar> bar{}; // in place of a plain one
    bool is_bare = false;            // no bar: another part of the screen has it
};

// "57.34", "at least 57.34", "10 to 20" or "unknown".
[[nodiscard]] std::string interval_words(const Ui& ui, HoursInterval hours);

// "14.66 short", or that it is reached or open.
[[nodiscard]] std::string figure_state(const Ui& ui, HoursInterval have, ClassHours need);

// `name` is the table's accessible name.
void draw_figures(Ui& ui, std::string_view name, std::span<const FigureRow> rows);

} // namespace zicha::web
