// Which unknown hours and assessments could change a plan by themselves.
//
// A plan is a monotone function of its unknown facts: E (each year complete) or S (sums reach the
// minima). A fact matters if some completion of the others makes the plan fail with the fact at its
// least and hold with the fact at its most. That completion can be built directly:
//   - E can always be made to fail by an assessment "no" in a year that is not certainly complete,
//     so S is free to flip by hours alone;
//   - E flips most cheaply with every other year assessed complete and its hours at their least.
// tests/property finds by search that the sets are exact, both ways.
#include "core/assess/hours.hpp"
#include "core/assess/lanes.hpp"

namespace zicha::assess {
namespace {

constexpr ClassHours one_hundredth = ClassHours::from_hundredths(1);

// How much a cell can still add to its certain amount.
template <typename Amount> Amount room_of(const IntervalOf<Amount>& hours) {
    return shortfall(hours.upper, hours.lower);
}

template <typename Amount> auto is_below(const Amount& hours, ClassHours minimum) {
    return logical_not(is_at_least(hours, minimum));
}

// A window's sums, and the hours that its blank cells can still add.
template <typename Amount> struct Reach {
    SumOfHours<Amount> sum;
    // Blank cells whose year has a given total: they move a category but not the total.
    std::array<Amount, rules::RuleBookLimits::categories> within_totals{};
    // Whether a category has a blank cell that moves the total too.
    std::array<MaskOf<Amount>, rules::RuleBookLimits::categories> is_free{};
};

template <typename Amount>
Reach<Amount> reach_of(const rules::RuleBook& book, const HoursOfPerson<Amount>& person,
                       const rules::Window& window) {
    Reach<Amount> reach;
    reach.sum = sum_of_window(book.hours, person, window);
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const HoursOfYear<Amount>& hours = person.years[year];
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
            const auto is_blank = hours.is_blank[category];
            reach.within_totals[category] += choose(logical_and(is_blank, hours.total_is_given),
                                                    room_of(hours.by_category[category]), Amount{});
            reach.is_free[category] = logical_or(
                reach.is_free[category], logical_and(is_blank, logical_not(hours.total_is_given)));
        }
    }
    return reach;
}

// The cell decides its category's minimum: every other category at its most, this one just short.
// A cell that its year's total does not bound fills the total of the window as well.
template <typename Amount>
MaskOf<Amount> decides_category(const rules::RuleBook& book, const rules::Minima& minima,
                                const Reach<Amount>& reach, const HoursOfYear<Amount>& year,
                                std::size_t category) {
    const ClassHours minimum = minima.by_category[category];
    const Amount least = reach.sum.by_category[category].lower;
    const auto can_decide = logical_and(
        is_below(least, minimum), is_at_least(room_of(year.by_category[category]), one_hundredth));
    MaskOf<Amount> fills_total = logical_not(year.total_is_given);
    for (std::size_t other = 0; other < book.hours.categories.size(); ++other)
        if (other != category)
            fills_total = logical_or(fills_total, reach.is_free[other]);
    const Amount others = choose(reach.is_free[category],
                                 shortfall(minimum, least + Amount(one_hundredth)), Amount{});
    return logical_and(
        can_decide,
        logical_or(fills_total, is_at_least(reach.sum.total.lower + others, minima.total)));
}

// The cell decides the total: every other category just at its minimum, at the least cost in total.
template <typename Amount>
MaskOf<Amount> decides_total(const rules::RuleBook& book, const rules::Minima& minima,
                             const Reach<Amount>& reach, const HoursOfYear<Amount>& year,
                             std::size_t category) {
    Amount total = reach.sum.total.lower;
    for (std::size_t other = 0; other < book.hours.categories.size(); ++other)
        if (other != category)
            total += shortfall(minima.by_category[other],
                               reach.sum.by_category[other].lower + reach.within_totals[other]);
    return logical_and(logical_not(year.total_is_given), is_below(total, minima.total));
}

// The cell decides its year, the other years are complete by assessment, and the sums still fail.
template <typename Amount>
MaskOf<Amount> decides_year(const rules::RuleBook& book, const rules::Plan& plan,
                            const DecisionOfPlan<Amount>& decision, const HoursOfYear<Amount>& year,
                            std::size_t category) {
    const rules::Minima& standard = book.standards[plan.each_year->standard].minima;
    SumOfHours<Amount> sum = decision.sum;
    Amount year_total = year.total.lower;
    for (std::size_t other = 0; other < book.hours.categories.size(); ++other) {
        if (other == category)
            continue;
        const Amount added = shortfall(standard.by_category[other], year.by_category[other].lower);
        const Amount in_total = choose(year.total_is_given, Amount{}, added);
        sum.by_category[other].lower += added;
        sum.total.lower += in_total;
        year_total += in_total;
    }
    const auto total_fails =
        logical_and(logical_not(year.total_is_given), is_below(year_total, standard.total));
    const auto year_fails = logical_or(!standard.by_category[category].is_zero(), total_fails);
    const auto decides =
        logical_and(year_fails, is_at_least(room_of(year.by_category[category]), one_hundredth));
    if (!plan.in_total)
        return decides;
    return logical_and(decides,
                       logical_not(is_yes(reaches(book.hours, sum, plan.in_total->minima))));
}

template <typename Amount>
void add_each_year(const rules::RuleBook& book, const rules::Plan& plan,
                   const HoursOfPerson<Amount>& person, const DecisionOfPlan<Amount>& decision,
                   FactsOfPlan<Amount>& facts) {
    const auto is_in_question = is_unknown(decision.each_year);
    if (!is_any(is_in_question))
        return;
    const std::size_t categories = book.hours.categories.size();
    const rules::Window& window = book.windows[plan.window];
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const HoursOfYear<Amount>& hours = person.years[year];
        const auto is_undecided =
            logical_and(is_in_question, logical_and(is_unknown(hours.assessed),
                                                    is_unknown(decision.complete[year])));
        if (!is_any(is_undecided))
            continue;
        BitsOf<Amount>& found = facts.by_year[year];
        found = found | bits_if(is_undecided, 1U << (categories + 1));
        for (std::size_t category = 0; category < categories; ++category)
            found =
                found | bits_if(logical_and(logical_and(is_undecided, hours.is_blank[category]),
                                            decides_year(book, plan, decision, hours, category)),
                                1U << category);
    }
}

} // namespace

template <typename Amount>
void add_facts_that_matter_in_total(const rules::RuleBook& book, const rules::InTotal& in_total,
                                    const HoursOfPerson<Amount>& person,
                                    FactsOfPlan<Amount>& facts) {
    const rules::Window& window = book.windows[in_total.window];
    const Reach<Amount> reach = reach_of(book, person, window);
    const auto is_in_question = is_unknown(reaches(book.hours, reach.sum, in_total.minima));
    if (!is_any(is_in_question))
        return;
    for (std::size_t year = window.first; year <= window.last; ++year)
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
            const HoursOfYear<Amount>& hours = person.years[year];
            const auto can_decide = logical_and(is_in_question, hours.is_blank[category]);
            if (!is_any(can_decide))
                continue;
            const auto decides =
                logical_or(decides_category(book, in_total.minima, reach, hours, category),
                           decides_total(book, in_total.minima, reach, hours, category));
            facts.by_year[year] =
                facts.by_year[year] | bits_if(logical_and(can_decide, decides), 1U << category);
        }
}

template <typename Amount>
FactsOfPlan<Amount> facts_that_matter(const rules::RuleBook& book, const rules::Plan& plan,
                                      const HoursOfPerson<Amount>& person,
                                      const DecisionOfPlan<Amount>& decision) {
    FactsOfPlan<Amount> facts;
    if (plan.in_total)
        add_facts_that_matter_in_total(book, *plan.in_total, person, facts);
    if (plan.each_year)
        add_each_year(book, plan, person, decision, facts);
    return facts;
}

template void add_facts_that_matter_in_total(const rules::RuleBook&, const rules::InTotal&,
                                             const PersonHours&, FactsOfPlan<ClassHours>&);
template FactsOfPlan<ClassHours> facts_that_matter(const rules::RuleBook&, const rules::Plan&,
                                                   const PersonHours&, const PlanDecision&);
template FactsOfPlan<HoursLanes> facts_that_matter(const rules::RuleBook&, const rules::Plan&,
                                                   const HoursOfPerson<HoursLanes>&,
                                                   const DecisionOfPlan<HoursLanes>&);

} // namespace zicha::assess
