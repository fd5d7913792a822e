#include "web/check/plan/planned_ways.hpp"

#include "core/assess/hours.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

// What is short even if everything unknown is as much as it can be. `Amounts`: a year's or a sum's.
template <typename Amounts>
ClassHours short_at_best(const rules::RuleBook& book, const rules::Minima& minima,
                         const Amounts& have) {
    ClassHours of_categories;
    for (const std::size_t category : book.compiled.gap_categories)
        of_categories += shortfall(minima.by_category[category], have.by_category[category].upper);
    return std::max(of_categories, shortfall(minima.total, have.total.upper));
}

} // namespace

std::vector<PlannedWay> planned_ways(const rules::RuleBook& book, const rules::Plan& plan,
                                     std::span<const Cell> cells,
                                     const assess::PlannedHours& planned) {
    assess::PersonHours person;
    assess::read_person_hours(book.hours, facts::CellsOfPerson(cells), person);
    assess::add_planned_hours(book, planned, person);
    assess::PlanDecision decision;
    assess::decide_plan(book, plan, person, decision);
    std::vector<PlannedWay> ways;
    const auto add = [&](const LocalText& label, Truth met, const assess::Way& way,
                         ClassHours least) {
        ways.push_back({&label, met, way.is_open, least, way.hours});
    };
    if (plan.each_year)
        add(book.each_year_path.label, decision.each_year,
            assess::each_year_way(book, plan, person, decision),
            short_at_best(book, book.standards[plan.each_year->standard].minima,
                          person.years[static_cast<std::size_t>(book.hours.earnable_year -
                                                                book.hours.first_year)]));
    if (plan.in_total)
        add(book.in_total_path.label, decision.in_total, assess::in_total_way(book, plan, decision),
            short_at_best(book, plan.in_total->minima, decision.sum));
    return ways;
}

} // namespace zicha::web
