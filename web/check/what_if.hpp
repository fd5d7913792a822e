// Hours planned and not yet earned, and the answer there would be with them.
//
// Use: `plan` takes the text typed for a category, `plan_cheapest` fills the fewest further hours
// in, `work_out` after each change of it or of the facts. Promises: kept apart from the facts: no
// draft, sheet or verdict holds it. Limits: forgotten with the page.
#pragma once

#include "core/assess/assess.hpp"
#include "core/assess/planned_hours.hpp"
#include "core/base/diagnostic.hpp"
#include "core/explain/explain.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zicha::web {

struct WhatIf {
    std::array<std::string, rules::RuleBookLimits::categories> texts; // as typed, by category
    std::array<std::optional<Diagnostic>, rules::RuleBookLimits::categories> problems;
    assess::PlannedHours hours;
    bool offered = false;          // a plan could change something
    bool take_focus = false;       // its first field is to have it
    bool is_answered = false;      // there is a plan, and it can be read
    assess::Assessment assessment; // with the plan
    explain::Explanation explanation;

    [[nodiscard]] bool is_empty() const;
    void plan(const rules::RuleBook& book, std::size_t category, std::string_view text);
    void plan_cheapest(const rules::RuleBook& book, const assess::Assessment& without);
    // `without`: the assessment of the facts alone.
    void work_out(const rules::RuleBook& book, std::span<const Cell> cells,
                  const assess::Assessment& without, Language language,
                  const assess::AssessOptions& options);
};

} // namespace zicha::web
