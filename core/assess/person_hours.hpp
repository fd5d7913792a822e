// One person's table of hours as intervals: what is known of each year once blanks, totals and
// assessments are read the way the notice's self-check reads them.
//
// Use: made once for a person by `read_person_hours`; the hours evaluator and the explanation share
// it. A blank cell is [0, ∞), or [0, total − known parts] where a total is given; a blank cell of a
// category that the rule file calls zero is 0; a total above its parts decides the year's total.
// `Amount` says whether it is one person or several side by side (amounts.hpp).
#pragma once

#include "core/assess/amounts.hpp"
#include "core/facts/facts.hpp"
#include "core/rules/rule_book.hpp"

#include <array>

namespace zicha::assess {

template <typename Amount> struct HoursOfYear {
    std::array<IntervalOf<Amount>, rules::RuleBookLimits::categories> by_category{};
    // Blank, and not zero by rule.
    std::array<MaskOf<Amount>, rules::RuleBookLimits::categories> is_blank{};
    IntervalOf<Amount> total;
    MaskOf<Amount> total_is_given{};
    Amount excess; // total above the known parts, in no category that we know
    TruthOf<Amount> assessed{};
};

template <typename Amount> struct HoursOfPerson {
    std::array<HoursOfYear<Amount>, rules::RuleBookLimits::years> years{};
};

// The hours of several years added up.
template <typename Amount> struct SumOfHours {
    std::array<IntervalOf<Amount>, rules::RuleBookLimits::categories> by_category{};
    IntervalOf<Amount> total;
};

using YearHours = HoursOfYear<ClassHours>;
using PersonHours = HoursOfPerson<ClassHours>;
using SummedHours = SumOfHours<ClassHours>;

// `cells[column]` is the fact of the person, or the facts of each.
template <typename Amount, typename Cells>
void read_year_hours(const rules::HoursTable& table, const Cells& cells, std::size_t at,
                     HoursOfYear<Amount>& year) {
    const std::size_t categories = table.categories.size();
    Amount known;
    MaskOf<Amount> has_blank{};
    for (std::size_t category = 0; category < categories; ++category) {
        const auto cell = cells[table.hours_column(at, category)];
        const MaskOf<Amount> is_blank =
            logical_and(cell.is_blank(), !table.categories[category].blank_is_zero);
        const Amount amount = choose(cell.is_blank(), ClassHours{}, cell.hours());
        year.is_blank[category] = is_blank;
        year.by_category[category].lower = amount;
        has_blank = logical_or(has_blank, is_blank);
        known += amount;
    }
    const auto total = cells[table.total_column(at)];
    const MaskOf<Amount> is_given = logical_not(total.is_blank());
    year.total_is_given = is_given;
    year.excess = choose(is_given, shortfall(total.hours(), known), ClassHours{});
    year.total.lower = choose(is_given, total.hours(), known);
    year.total.upper =
        choose(logical_and(has_blank, total.is_blank()), Amount(unbounded), year.total.lower);
    const Amount most = choose(is_given, year.excess, unbounded);
    for (std::size_t category = 0; category < categories; ++category)
        year.by_category[category].upper =
            choose(year.is_blank[category], most, year.by_category[category].lower);
    year.assessed = cells[table.assessed_column(at)].truth();
}

template <typename Amount, typename Cells>
void read_person_hours(const rules::HoursTable& table, const Cells& cells,
                       HoursOfPerson<Amount>& out) {
    for (std::size_t year = 0; year < table.years; ++year)
        read_year_hours(table, cells, year, out.years[year]);
}

template <typename Amount>
[[nodiscard]] TruthOf<Amount> reaches(const IntervalOf<Amount>& hours, ClassHours minimum) {
    return truth_between(is_at_least(hours.lower, minimum), is_at_least(hours.upper, minimum));
}

// Whether the hours, of a year or summed, reach every minimum: yes if their lower ends do, no if an
// upper end cannot.
template <typename Hours>
[[nodiscard]] auto reaches(const rules::HoursTable& table, const Hours& hours,
                           const rules::Minima& minima) {
    auto result = reaches(hours.total, minima.total);
    for (std::size_t category = 0; category < table.categories.size(); ++category)
        result =
            logical_and(result, reaches(hours.by_category[category], minima.by_category[category]));
    return result;
}

template <typename Amount>
[[nodiscard]] SumOfHours<Amount> sum_of_window(const rules::HoursTable& table,
                                               const HoursOfPerson<Amount>& person,
                                               const rules::Window& window) {
    const std::size_t categories = table.categories.size();
    SumOfHours<Amount> sum;
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const HoursOfYear<Amount>& hours = person.years[year];
        sum.total += hours.total;
        for (std::size_t category = 0; category < categories; ++category)
            sum.by_category[category] += hours.by_category[category];
    }
    return sum;
}

// A year is complete if it is assessed so; without an assessment its hours decide.
template <typename Amount>
[[nodiscard]] TruthOf<Amount> is_complete(const rules::HoursTable& table,
                                          const HoursOfYear<Amount>& year,
                                          const rules::Minima& standard) {
    return choose(is_unknown(year.assessed), reaches(table, year, standard), year.assessed);
}

// Marked "no" although its certain hours reach the plan's standard: more hours would not help.
template <typename Amount>
[[nodiscard]] MaskOf<Amount> is_marked_against_hours(const rules::RuleBook& book,
                                                     const rules::Plan& plan,
                                                     const HoursOfYear<Amount>& year) {
    if (!plan.each_year)
        return {};
    const rules::Minima& standard = book.standards[plan.each_year->standard].minima;
    return logical_and(is_no(year.assessed), is_yes(reaches(book.hours, year, standard)));
}

} // namespace zicha::assess
