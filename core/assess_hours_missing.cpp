// Which unknown hours and assessments could change a plan by themselves.
//
// A plan is a monotone function of its unknown facts: E (each year complete) or S (sums reach the
// minima). A fact matters if some completion of the others makes the plan fail with the fact at its
// least and hold with the fact at its most. That completion can be built directly:
//   - E can always be made to fail by an assessment "no" in a year that is not certainly complete,
//     so S is free to flip by hours alone;
//   - E flips most cheaply with every other year assessed complete and its hours at their least.
// tests/property finds by search that the sets are exact, both ways.
#include "assess_hours.hpp"

namespace zicha {
namespace {

constexpr ClassHours one_hundredth = ClassHours::from_hundredths(1);

// How much a blank cell can still add to what is certain of it.
ClassHours room_of(HoursInterval hours) {
    return shortfall(hours.upper, hours.lower);
}

// What a window's blank cells can still add, beside its sums.
struct Reach {
    SummedHours sum;
    // Blank cells whose year has a given total: they move a category but not the total.
    std::array<ClassHours, RuleBookLimits::categories> within_totals{};
    // Whether a category has a blank cell that moves the total too.
    std::array<bool, RuleBookLimits::categories> is_free{};
};

Reach reach_of(const RuleBook& book, const PersonHours& person, const Window& window) {
    Reach reach;
    reach.sum = sum_of_window(book.hours, person, window);
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const YearHours& hours = person.years[year];
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
            if (!hours.is_blank[category])
                continue;
            if (hours.total_is_given)
                reach.within_totals[category] += room_of(hours.by_category[category]);
            else
                reach.is_free[category] = true;
        }
    }
    return reach;
}

// The cell decides its category's minimum: every other category at its most, this one just short.
bool decides_category(const RuleBook& book, const Minima& minima, const Reach& reach,
                      const YearHours& year, std::size_t category) {
    const ClassHours minimum = minima.by_category[category];
    const ClassHours least = reach.sum.by_category[category].lower;
    if (least >= minimum || room_of(year.by_category[category]) < one_hundredth)
        return false;
    if (!year.total_is_given)
        return true; // the cell itself fills the total as well
    for (std::size_t other = 0; other < book.hours.categories.size(); ++other)
        if (other != category && reach.is_free[other])
            return true;
    const ClassHours others =
        reach.is_free[category] ? shortfall(minimum, least + one_hundredth) : ClassHours{};
    return reach.sum.total.lower + others >= minima.total;
}

// The cell decides the total: every other category just at its minimum, at the least cost in total.
bool decides_total(const RuleBook& book, const Minima& minima, const Reach& reach,
                   const YearHours& year, std::size_t category) {
    if (year.total_is_given)
        return false;
    ClassHours total = reach.sum.total.lower;
    for (std::size_t other = 0; other < book.hours.categories.size(); ++other)
        if (other != category)
            total += shortfall(minima.by_category[other],
                               reach.sum.by_category[other].lower + reach.within_totals[other]);
    return total < minima.total;
}

// The cell decides its year, the other years are complete by assessment, and the sums still fail.
bool decides_year(const RuleBook& book, const Plan& plan, const PlanDecision& decision,
                  const YearHours& year, std::size_t category) {
    const Minima& standard = book.standards[plan.each_year->standard].minima;
    SummedHours sum = decision.sum;
    ClassHours year_total = year.total.lower;
    for (std::size_t other = 0; other < book.hours.categories.size(); ++other) {
        if (other == category)
            continue;
        const ClassHours added =
            shortfall(standard.by_category[other], year.by_category[other].lower);
        sum.by_category[other].lower += added;
        if (!year.total_is_given) {
            sum.total.lower += added;
            year_total += added;
        }
    }
    const bool year_fails_without = standard.by_category[category] > ClassHours{} ||
                                    (!year.total_is_given && year_total < standard.total);
    if (!year_fails_without || room_of(year.by_category[category]) < one_hundredth)
        return false;
    return !plan.in_total || reaches(book.hours, sum, plan.in_total->minima) != Truth::yes;
}

void add_in_total(const RuleBook& book, const InTotal& in_total, const PersonHours& person,
                  FactSet& facts) {
    const Window& window = book.windows[in_total.window];
    const Reach reach = reach_of(book, person, window);
    if (reaches(book.hours, reach.sum, in_total.minima) != Truth::unknown)
        return;
    for (std::size_t year = window.first; year <= window.last; ++year)
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
            const YearHours& hours = person.years[year];
            if (hours.is_blank[category] &&
                (decides_category(book, in_total.minima, reach, hours, category) ||
                 decides_total(book, in_total.minima, reach, hours, category)))
                facts.set(book.hours.hours_column(year, category));
        }
}

void add_each_year(const RuleBook& book, const Plan& plan, const PersonHours& person,
                   const PlanDecision& decision, FactSet& facts) {
    const Window& window = book.windows[plan.window];
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const YearHours& hours = person.years[year];
        const bool is_undecided =
            hours.assessed == Truth::unknown && decision.complete[year] == Truth::unknown;
        if (!is_undecided)
            continue;
        facts.set(book.hours.assessed_column(year));
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category)
            if (hours.is_blank[category] && decides_year(book, plan, decision, hours, category))
                facts.set(book.hours.hours_column(year, category));
    }
}

} // namespace

void add_facts_that_matter(const RuleBook& book, const Plan& plan, const PersonHours& person,
                           const PlanDecision& decision, FactSet& facts) {
    if (plan.in_total)
        add_in_total(book, *plan.in_total, person, facts);
    if (plan.each_year && decision.each_year == Truth::unknown)
        add_each_year(book, plan, person, decision, facts);
}

void add_facts_that_matter_in_total(const RuleBook& book, const Plan& plan,
                                    const PersonHours& person, FactSet& facts) {
    if (plan.in_total)
        add_in_total(book, *plan.in_total, person, facts);
}

} // namespace zicha
