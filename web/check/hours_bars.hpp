// One person's hours as the bars of a chart: a bar a year, and a cumulative bar for each minimum.
//
// Use: `hours_bars` gives them, with no words and no pixels; screens/check/hours_chart.cpp draws
// them. The figures are the core's intervals: an unknown amount is a span with different ends,
// never a zero. Limits: one plan, whose window's years are the bars.
#pragma once

#include "core/assess/person_hours.hpp"
#include "core/base/cell.hpp"
#include "core/base/class_hours.hpp"
#include "core/base/truth.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace zicha::web {

// A piece of a bar: a category's hours that are certain, or those of no category that we know.
struct BarPart {
    std::optional<std::size_t> category; // none: in a year's total, but in no category
    ClassHours hours;
};

struct HoursBar {
    std::size_t at = 0; // a year's or a category's index
    std::vector<BarPart> parts;
    HoursInterval have;              // the certain hours, and the most they can be
    ClassHours need;                 // where the tick is; zero: none
    Truth assessed = Truth::unknown; // a year's
};

struct HoursBars {
    std::size_t window = 0;
    std::vector<HoursBar> years;
    std::optional<HoursBar> total;    // none: the plan adds nothing up
    std::vector<HoursBar> categories; // with a minimum, over the window
    ClassHours year_scale;            // what the whole length of a year's bar stands for
    ClassHours sum_scale;
    std::array<bool, rules::RuleBookLimits::categories> is_used{}; // the category is in some bar
    bool has_unclassified = false;
    bool has_unknown = false;
};

[[nodiscard]] HoursBars hours_bars(const rules::RuleBook& book, const rules::Plan& plan,
                                   std::span<const Cell> cells);

} // namespace zicha::web
