#include "assess_hours.hpp"

namespace zicha {
namespace {

// The lenient reading adds the other plan's in_total only, never a path year by year.
Truth decide_readings(const RuleBook& book, const Plan& plan, const PersonHours& person) {
    Truth lenient = Truth::no;
    for (const Reading& reading : plan.readings) {
        const InTotal& lent = *book.plans[reading.plan].in_total;
        const SummedHours sum = sum_of_window(book.hours, person, book.windows[lent.window]);
        lenient = either(lenient, reaches(book.hours, sum, lent.minima));
    }
    return lenient;
}

template <typename Hours>
Way gap_to(const HoursTable& table, const Minima& minima, const Hours& hours) {
    Way way;
    way.is_open = true;
    way.gap.total = shortfall(minima.total, hours.total.lower);
    ClassHours by_category;
    for (std::size_t category = 0; category < table.categories.size(); ++category) {
        way.gap.by_category[category] =
            shortfall(minima.by_category[category], hours.by_category[category].lower);
        by_category += way.gap.by_category[category];
    }
    way.hours = std::max(way.gap.total, by_category);
    return way;
}

std::size_t earnable_year(const HoursTable& table) {
    return static_cast<std::size_t>(table.earnable_year - table.first_year);
}

} // namespace

PlanDecision decide_plan(const RuleBook& book, const Plan& plan, const PersonHours& person) {
    PlanDecision decision;
    const Window& window = book.windows[plan.window];
    decision.sum = sum_of_window(book.hours, person, window);
    if (plan.each_year) {
        const Minima& standard = book.standards[plan.each_year->standard].minima;
        decision.each_year = Truth::yes;
        for (std::size_t year = window.first; year <= window.last; ++year) {
            decision.complete[year] = is_complete(book.hours, person.years[year], standard);
            decision.each_year = both(decision.each_year, decision.complete[year]);
        }
    }
    if (plan.in_total)
        decision.in_total = reaches(book.hours, decision.sum, plan.in_total->minima);
    decision.strict = either(decision.each_year, decision.in_total);
    if (decision.strict == Truth::no)
        decision.lenient = decide_readings(book, plan, person);
    return decision;
}

Way each_year_way(const RuleBook& book, const Plan& plan, const PersonHours& person,
                  const PlanDecision& decision) {
    const Window& window = book.windows[plan.window];
    const std::size_t earnable = earnable_year(book.hours);
    if (!plan.each_year || earnable < window.first || earnable > window.last)
        return {};
    for (std::size_t year = window.first; year <= window.last; ++year)
        if (year != earnable && decision.complete[year] != Truth::yes)
            return {};
    if (person.years[earnable].assessed == Truth::no)
        return {};
    return gap_to(book.hours, book.standards[plan.each_year->standard].minima,
                  person.years[earnable]);
}

Way in_total_way(const RuleBook& book, const Plan& plan, const PlanDecision& decision) {
    return plan.in_total ? gap_to(book.hours, plan.in_total->minima, decision.sum) : Way{};
}

HoursPath cheaper_way(const RuleBook& book, const Way& each_year, const Way& in_total) {
    if (!each_year.is_open || !in_total.is_open)
        return each_year.is_open  ? HoursPath::each_year
               : in_total.is_open ? HoursPath::in_total
                                  : HoursPath::none;
    if (each_year.hours == in_total.hours)
        return book.in_total_wins_ties ? HoursPath::in_total : HoursPath::each_year;
    return each_year.hours < in_total.hours ? HoursPath::each_year : HoursPath::in_total;
}

} // namespace zicha
