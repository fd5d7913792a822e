#include "core/assess/hours.hpp"

#include "core/assess/lanes.hpp"

namespace zicha::assess {
namespace {

// The lenient reading adds the other plan's in_total only, never a path year by year.
template <typename Amount>
TruthOf<Amount> decide_readings(const rules::RuleBook& book, const rules::Plan& plan,
                                const HoursOfPerson<Amount>& person) {
    TruthOf<Amount> lenient{Truth::no};
    for (const rules::Reading& reading : plan.readings) {
        const rules::InTotal& lent = *book.plans[reading.plan].in_total;
        const SumOfHours<Amount> sum = sum_of_window(book.hours, person, book.windows[lent.window]);
        lenient = logical_or(lenient, reaches(book.hours, sum, lent.minima));
    }
    return lenient;
}

// What is lacking to the minima, by one end of each interval of hours.
template <typename Amount, typename Hours>
WayOf<Amount> gap_to(const rules::HoursTable& table, const rules::Minima& minima,
                     const Hours& hours, MaskOf<Amount> is_open,
                     Amount IntervalOf<Amount>::*end = &IntervalOf<Amount>::lower) {
    const auto lacking = [&](ClassHours minimum, const Amount& certain) {
        return choose(is_open, shortfall(minimum, certain), Amount{});
    };
    WayOf<Amount> way;
    way.is_open = is_open;
    way.total = lacking(minima.total, hours.total.*end);
    Amount by_category;
    for (std::size_t category = 0; category < table.categories.size(); ++category) {
        way.by_category[category] =
            lacking(minima.by_category[category], hours.by_category[category].*end);
        by_category += way.by_category[category];
    }
    way.hours = greater(way.total, by_category);
    return way;
}

std::size_t earnable_year(const rules::HoursTable& table) {
    return static_cast<std::size_t>(table.earnable_year - table.first_year);
}

// The years of the window that can no longer change allow the way year by year: `allows` says so of
// each one's completion.
template <typename Amount, typename Allows>
MaskOf<Amount> is_each_year_open(const rules::RuleBook& book, const rules::Plan& plan,
                                 const HoursOfPerson<Amount>& person,
                                 const DecisionOfPlan<Amount>& decision, const Allows& allows) {
    const rules::Window& window = book.windows[plan.window];
    const std::size_t earnable = earnable_year(book.hours);
    if (!plan.each_year || earnable < window.first || earnable > window.last)
        return {};
    MaskOf<Amount> is_open =
        logical_not(is_marked_against_hours(book, plan, person.years[earnable]));
    for (std::size_t year = window.first; year <= window.last; ++year)
        if (year != earnable)
            is_open = logical_and(is_open, allows(decision.complete[year]));
    return is_open;
}

} // namespace

template <typename Amount>
void decide_plan(const rules::RuleBook& book, const rules::Plan& plan,
                 const HoursOfPerson<Amount>& person, DecisionOfPlan<Amount>& decision) {
    const rules::Window& window = book.windows[plan.window];
    decision.sum = sum_of_window(book.hours, person, window);
    decision.each_year = plan.each_year ? Truth::yes : Truth::no;
    if (plan.each_year) {
        const rules::Minima& standard = book.standards[plan.each_year->standard].minima;
        for (std::size_t year = window.first; year <= window.last; ++year) {
            decision.complete[year] = is_complete(book.hours, person.years[year], standard);
            decision.each_year = logical_and(decision.each_year, decision.complete[year]);
        }
    }
    decision.in_total = Truth::no;
    if (plan.in_total)
        decision.in_total = reaches(book.hours, decision.sum, plan.in_total->minima);
    decision.strict = logical_or(decision.each_year, decision.in_total);
    const MaskOf<Amount> fails = is_no(decision.strict);
    decision.lenient = Truth::no;
    if (is_any(fails))
        decision.lenient =
            choose(fails, decide_readings(book, plan, person), TruthOf<Amount>{Truth::no});
}

template <typename Amount>
WayOf<Amount> each_year_way(const rules::RuleBook& book, const rules::Plan& plan,
                            const HoursOfPerson<Amount>& person,
                            const DecisionOfPlan<Amount>& decision) {
    const auto is_open = is_each_year_open(book, plan, person, decision,
                                           [](const auto& complete) { return is_yes(complete); });
    if (!is_any(is_open))
        return {};
    return gap_to<Amount>(book.hours, book.standards[plan.each_year->standard].minima,
                          person.years[earnable_year(book.hours)], is_open);
}

template <typename Amount>
WayOf<Amount> in_total_way(const rules::RuleBook& book, const rules::Plan& plan,
                           const DecisionOfPlan<Amount>& decision) {
    return plan.in_total ? gap_to<Amount>(book.hours, plan.in_total->minima, decision.sum, true)
                         : WayOf<Amount>{};
}

template <typename Amount>
Amount further_hours_at_best(const rules::RuleBook& book, const rules::Plan& plan,
                             const HoursOfPerson<Amount>& person,
                             const DecisionOfPlan<Amount>& decision) {
    const auto fails = is_no(decision.strict);
    if (!is_any(fails))
        return {};
    constexpr auto at_most = &IntervalOf<Amount>::upper;
    WayOf<Amount> each_year;
    WayOf<Amount> in_total;
    const auto is_open = is_each_year_open(book, plan, person, decision, [](const auto& complete) {
        return logical_not(is_no(complete));
    });
    if (is_any(is_open))
        each_year = gap_to<Amount>(book.hours, book.standards[plan.each_year->standard].minima,
                                   person.years[earnable_year(book.hours)], is_open, at_most);
    if (plan.in_total)
        in_total = gap_to<Amount>(book.hours, plan.in_total->minima, decision.sum, true, at_most);
    const auto by_years = is_each_year_cheaper(book, each_year, in_total);
    return choose(fails, choose(by_years, each_year.hours, in_total.hours), Amount{});
}

template void decide_plan(const rules::RuleBook&, const rules::Plan&, const PersonHours&,
                          PlanDecision&);
template Way each_year_way(const rules::RuleBook&, const rules::Plan&, const PersonHours&,
                           const PlanDecision&);
template Way in_total_way(const rules::RuleBook&, const rules::Plan&, const PlanDecision&);
template ClassHours further_hours_at_best(const rules::RuleBook&, const rules::Plan&,
                                          const PersonHours&, const PlanDecision&);

template void decide_plan(const rules::RuleBook&, const rules::Plan&,
                          const HoursOfPerson<HoursLanes>&, DecisionOfPlan<HoursLanes>&);
template WayOf<HoursLanes> each_year_way(const rules::RuleBook&, const rules::Plan&,
                                         const HoursOfPerson<HoursLanes>&,
                                         const DecisionOfPlan<HoursLanes>&);
template WayOf<HoursLanes> in_total_way(const rules::RuleBook&, const rules::Plan&,
                                        const DecisionOfPlan<HoursLanes>&);
template HoursLanes further_hours_at_best(const rules::RuleBook&, const rules::Plan&,
                                          const HoursOfPerson<HoursLanes>&,
                                          const DecisionOfPlan<HoursLanes>&);

} // namespace zicha::assess
