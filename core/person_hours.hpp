// One person's table of hours as intervals: what is known of each year once blanks, totals and
// assessments are read the way the notice's self-check reads them.
//
// Use: made once for a row by `read_person_hours`; the hours evaluator and the explanation share
// it. A blank cell is [0, ∞), or [0, total − known parts] where a total is given; a blank cell of a
// category that the rule file calls zero is 0; a total above its parts decides the year's total.
#pragma once

#include "facts.hpp"
#include "rule_book.hpp"

#include <array>
#include <span>

namespace zicha {

struct YearHours {
    std::array<HoursInterval, RuleBookLimits::categories> by_category{};
    std::array<bool, RuleBookLimits::categories> is_blank{}; // blank, and not zero by rule
    HoursInterval total;
    bool total_is_given = false;
    ClassHours excess; // total above the known parts, in no category that we know
    Truth assessed = Truth::unknown;
};

struct PersonHours {
    std::array<YearHours, RuleBookLimits::years> years{};
};

// The hours of several years added up.
struct SummedHours {
    std::array<HoursInterval, RuleBookLimits::categories> by_category{};
    HoursInterval total;
};

// `cell_of(column)` gives the row's cell; used for a row of a block and for a span of cells.
template <typename CellOf>
void read_person_hours(const HoursTable& table, const CellOf& cell_of, PersonHours& out) {
    const std::size_t categories = table.categories.size();
    for (std::size_t year = 0; year < table.years; ++year) {
        YearHours& hours = out.years[year];
        const Cell given_total = cell_of(table.total_column(year));
        ClassHours known;
        for (std::size_t category = 0; category < categories; ++category) {
            const Cell cell = cell_of(table.hours_column(year, category));
            const bool is_zero = cell.is_blank() && table.categories[category].blank_is_zero;
            hours.is_blank[category] = cell.is_blank() && !is_zero;
            const ClassHours amount = cell.is_blank() ? ClassHours{} : cell.hours();
            hours.by_category[category] = HoursInterval::exactly(amount);
            known += amount;
        }
        hours.total_is_given = !given_total.is_blank();
        hours.excess = hours.total_is_given ? shortfall(given_total.hours(), known) : ClassHours{};
        const ClassHours most = hours.total_is_given ? hours.excess : unbounded;
        hours.total = HoursInterval::exactly(hours.total_is_given ? given_total.hours() : known);
        for (std::size_t category = 0; category < categories; ++category) {
            if (!hours.is_blank[category])
                continue;
            hours.by_category[category] = HoursInterval::up_to(most);
            if (!hours.total_is_given)
                hours.total += HoursInterval::up_to(most);
        }
        hours.assessed = cell_of(table.assessed_column(year)).truth();
    }
}

[[nodiscard]] SummedHours sum_of_window(const HoursTable& table, const PersonHours& person,
                                        const Window& window);

// Whether the hours reach every minimum: yes if their lower ends do, no if an upper end cannot.
[[nodiscard]] Truth reaches(const HoursTable& table, const SummedHours& hours,
                            const Minima& minima);
[[nodiscard]] Truth reaches(const HoursTable& table, const YearHours& hours, const Minima& minima);

// A year is complete if it is assessed so; without an assessment its hours decide.
[[nodiscard]] Truth is_complete(const HoursTable& table, const YearHours& year,
                                const Minima& standard);

} // namespace zicha
