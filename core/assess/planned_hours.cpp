#include "core/assess/planned_hours.hpp"

#include "core/assess/assess.hpp"

namespace zicha::assess {
namespace {

// Where hours that may be of any category go: the one of which the most is asked.
std::size_t main_category(const rules::RuleBook& book) {
    std::size_t widest = book.compiled.gap_categories.front();
    ClassHours most;
    for (const rules::Plan& plan : book.plans)
        for (const std::size_t category : book.compiled.gap_categories)
            if (plan.in_total && plan.in_total->minima.by_category[category] > most) {
                most = plan.in_total->minima.by_category[category];
                widest = category;
            }
    return widest;
}

} // namespace

bool can_plan_hours(const rules::RuleBook& book, const Assessment& assessment,
                    const AssessOptions& options) {
    if (options.as_of && options.as_of->year > book.hours.earnable_year)
        return false;
    for (std::size_t at = 0; at < book.requirements.size(); ++at) {
        if (book.requirements[at].kind != rules::RequirementKind::hours)
            continue;
        const RequirementValue value = assessment.requirements[at];
        if (value == RequirementValue::no || value == RequirementValue::unknown ||
            value == RequirementValue::needs_ruling)
            return true;
    }
    return false;
}

PlannedHours cheapest_plan(const rules::RuleBook& book, const Assessment& assessment) {
    PlannedHours plan;
    if (!assessment.has_gap || book.compiled.gap_categories.empty())
        return plan;
    for (const std::size_t category : book.compiled.gap_categories)
        plan.by_category[category] = assessment.gap.by_category[category];
    plan.by_category[main_category(book)] += shortfall(assessment.further_hours, plan.total());
    return plan;
}

} // namespace zicha::assess
