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

void read_year(const HoursTable& table, std::span<const Cell> cells, YearHours& hours) {
    const std::size_t categories = table.categories.size();
    const Cell given_total = cells[categories];
    ClassHours known;
    bool has_blank = false;
    for (std::size_t category = 0; category < categories; ++category) {
        const Cell cell = cells[category];
        const bool is_zero = cell.is_blank() && table.categories[category].blank_is_zero;
        hours.is_blank[category] = cell.is_blank() && !is_zero;
        has_blank |= hours.is_blank[category];
        const ClassHours amount = cell.is_blank() ? ClassHours{} : cell.hours();
        hours.by_category[category] = HoursInterval::exactly(amount);
        known += amount;
    }
    hours.total_is_given = !given_total.is_blank();
    hours.excess = hours.total_is_given ? shortfall(given_total.hours(), known) : ClassHours{};
    hours.total = HoursInterval::exactly(hours.total_is_given ? given_total.hours() : known);
    hours.assessed = cells[categories + 1].truth();
    if (!has_blank)
        return;
    const ClassHours most = hours.total_is_given ? hours.excess : unbounded;
    for (std::size_t category = 0; category < categories; ++category)
        if (hours.is_blank[category])
            hours.by_category[category] = HoursInterval::up_to(most);
    if (!hours.total_is_given)
        hours.total.upper = unbounded;
}

} // namespace

void read_person_hours(const HoursTable& table, std::span<const Cell> cells, PersonHours& out) {
    for (std::size_t year = 0; year < table.years; ++year)
        read_year(table, cells.subspan(table.hours_column(year, 0)), out.years[year]);
}

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
