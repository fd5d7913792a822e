#include "person_hours.hpp"

namespace zicha {
namespace {

constexpr Truth reaches(HoursInterval hours, ClassHours minimum) {
    if (hours.lower >= minimum)
        return Truth::yes;
    return hours.upper < minimum ? Truth::no : Truth::unknown;
}

template <typename Hours>
Truth reaches_all(const HoursTable& table, const Hours& hours, const Minima& minima) {
    Truth result = reaches(hours.total, minima.total);
    for (std::size_t category = 0; category < table.categories.size(); ++category)
        result = both(result, reaches(hours.by_category[category], minima.by_category[category]));
    return result;
}

} // namespace

SummedHours sum_of_window(const HoursTable& table, const PersonHours& person,
                          const Window& window) {
    SummedHours sum;
    for (std::size_t year = window.first; year <= window.last; ++year) {
        const YearHours& hours = person.years[year];
        sum.total += hours.total;
        for (std::size_t category = 0; category < table.categories.size(); ++category)
            sum.by_category[category] += hours.by_category[category];
    }
    return sum;
}

Truth reaches(const HoursTable& table, const SummedHours& hours, const Minima& minima) {
    return reaches_all(table, hours, minima);
}

Truth reaches(const HoursTable& table, const YearHours& hours, const Minima& minima) {
    return reaches_all(table, hours, minima);
}

Truth is_complete(const HoursTable& table, const YearHours& year, const Minima& standard) {
    return year.assessed != Truth::unknown ? year.assessed : reaches(table, year, standard);
}

} // namespace zicha
