#include "person_hours.hpp"

namespace zicha {
namespace {

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

} // namespace zicha
