// Hours a person plans to earn in the one year in which hours can still be earned: a what-if, never
// a fact.
//
// Use: AssessOptions::planned makes the evaluator and the explanation count them in addition to the
// facts; `can_plan_hours` and `cheapest_plan` are for the screen that asks for them. Promises: the
// facts stay as they are, and an unknown amount stays unknown: a plan of 10 on a blank cell makes
// it "10 or more". More planned hours never make a requirement less met, and the cheapest plan
// meets the hours requirement. Limits: planned hours are registered ones only when they are earned
// and registered; code that shows an answer with a plan says so.
#pragma once

#include "core/assess/person_hours.hpp"
#include "core/base/class_hours.hpp"
#include "core/rules/rule_book.hpp"

#include <array>

namespace zicha::assess {

struct Assessment;
struct AssessOptions;

struct PlannedHours {
    std::array<ClassHours, rules::RuleBookLimits::categories> by_category{};

    [[nodiscard]] ClassHours total() const {
        ClassHours sum;
        for (const ClassHours hours : by_category)
            sum += hours;
        return sum;
    }
    friend constexpr bool operator==(const PlannedHours&, const PlannedHours&) = default;
};

// Counts the plan in the earnable year, on top of what is known and unknown there. A year marked
// "no" was not complete yet, and with the plan its hours decide; unless they reached a standard
// before, so that it was not for hours.
template <typename Amount>
void add_planned_hours(const rules::RuleBook& book, const PlannedHours& plan,
                       HoursOfPerson<Amount>& person) {
    if (plan.total().is_zero())
        return;
    const rules::HoursTable& table = book.hours;
    HoursOfYear<Amount>& year =
        person.years[static_cast<std::size_t>(table.earnable_year - table.first_year)];
    MaskOf<Amount> is_short(true);
    for (const rules::Standard& standard : book.standards)
        is_short =
            logical_and(is_short, logical_not(is_yes(reaches(table, year, standard.minima))));
    const auto is_not_yet = logical_and(is_no(year.assessed), is_short);
    year.assessed = choose(is_not_yet, TruthOf<Amount>(Truth::unknown), year.assessed);
    for (std::size_t category = 0; category < table.categories.size(); ++category)
        year.by_category[category] += IntervalOf<Amount>::exactly(plan.by_category[category]);
    year.total += IntervalOf<Amount>::exactly(plan.total());
}

// Whether a plan can change anything on that day: hours are asked of this person, they are not
// known to suffice, and the year is not over.
[[nodiscard]] bool can_plan_hours(const rules::RuleBook& book, const Assessment& assessment,
                                  const AssessOptions& options);

// The fewest further hours as a plan: every category's gap, and what the total still lacks in the
// category of which the most is asked. Nothing where the assessment knows no gap.
[[nodiscard]] PlannedHours cheapest_plan(const rules::RuleBook& book, const Assessment& assessment);

} // namespace zicha::assess
