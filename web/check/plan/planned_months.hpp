// Planned hours month by month, in what is left of the year in which hours can be earned.
//
// Use: `read_planned_months` takes them from a draft's part (Applicant::plan), `saved_months` makes
// that part of them; both are made anew where they are needed, so that there is one copy.
// Promises: months that are over, other years and what cannot be read are left out, and that some
// were is told. Limits: a month is named by the calendar; whoever has no day has the whole year.
#pragma once

#include "core/assess/planned_hours.hpp"
#include "core/base/calendar.hpp"
#include "core/base/json.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace zicha::web {

struct PlannedMonths {
    static constexpr std::size_t count = 12;

    std::array<assess::PlannedHours, count> hours{}; // January first
    std::size_t first = 0;                           // of those that are left; `count`: none is
    bool has_left_out = false;

    [[nodiscard]] assess::PlannedHours sum() const;
    [[nodiscard]] bool is_empty() const { return sum().total().is_zero(); }
    // In whole hours as evenly as they go; what is less than an hour goes to one month that has
    // fewest.
    void spread(std::size_t category, ClassHours amount);
};

[[nodiscard]] PlannedMonths read_planned_months(const rules::RuleBook& book,
                                                const std::optional<CivilDate>& day,
                                                const Json& saved);
// {"2025-09":{"general":"3"}}: categories by their ids, without what is zero.
[[nodiscard]] Json saved_months(const rules::RuleBook& book, const PlannedMonths& months);

// "2025-09"
[[nodiscard]] std::string month_id(const rules::RuleBook& book, std::size_t month);

} // namespace zicha::web
