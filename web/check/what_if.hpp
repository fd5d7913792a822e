// Hours planned and not yet earned, and the answer there would be with them.
//
// Use: `type` takes the text typed for a category's sum; Applicant changes months and works the
// answer out. Promises: kept apart from the facts: no verdict counts it, and where a draft or a
// sheet holds it, it is called a plan. Limits: its months are in Applicant::plan.
#pragma once

#include "core/assess/assess.hpp"
#include "core/assess/planned_hours.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/revision.hpp"
#include "core/explain/explain.hpp"
#include "web/check/plan/planned_months.hpp"
#include "web/check/plan/planned_ways.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::web {

struct WhatIf {
    // As typed, by category, as long as it is what the months add up to; or wrong.
    std::array<std::string, rules::RuleBookLimits::categories> texts;
    std::array<std::optional<Diagnostic>, rules::RuleBookLimits::categories> problems;
    PlannedMonths months;
    std::vector<PlannedWay> ways;  // with the plan; none while it is open which plan applies
    bool is_open = false;          // unfolded
    bool offered = false;          // a plan could change something
    bool take_focus = false;       // its first field is to have it
    bool is_answered = false;      // there is a plan, and it can be read
    assess::Assessment assessment; // with the plan
    explain::Explanation explanation;
    Seen worked_out; // of the answer without it

    [[nodiscard]] bool has_problem() const;
};

} // namespace zicha::web
