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

void read_person_hours(const HoursTable& table, std::span<const Cell> cells, PersonHours& out);

// Defined here, because a roster's rows spend much of their time in them.

[[nodiscard]] constexpr Truth reaches(HoursInterval hours, ClassHours minimum) {
    if (hours.lower >= minimum)
        return Truth::yes;
    return hours.upper < minimum ? Truth::no : Truth::unknown;
}

// Whether the hours, of a year or summed, reach every minimum: yes if their lower ends do, no if an
// upper end cannot.
template <typename Hours>
[[nodiscard]] Truth reaches(const HoursTable& table, const Hours& hours, const Minima& minima) {
    Truth result = reaches(hours.total, minima.total);
    for (std::size_t category = 0; category < table.categories.size(); ++category)
        result = both(result, reaches(hours.by_category[category], minima.by_category[category]));
    return result;
}

[[nodiscard]] inline SummedHours sum_of_window(const HoursTable& table, const PersonHours& person,
                                               const Window& window) {
    const std::size_t categories = table.categories.size();
    SummedHours sum;
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const YearHours& hours = person.years[year];
        sum.total += hours.total;
        for (std::size_t category = 0; category < categories; ++category)
            sum.by_category[category] += hours.by_category[category];
    }
    return sum;
}

// A year is complete if it is assessed so; without an assessment its hours decide.
[[nodiscard]] inline Truth is_complete(const HoursTable& table, const YearHours& year,
                                       const Minima& standard) {
    return year.assessed != Truth::unknown ? year.assessed : reaches(table, year, standard);
}

} // namespace zicha
