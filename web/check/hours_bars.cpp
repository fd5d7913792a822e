#include "web/check/hours_bars.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

// The certain hours of every category, then the hours of the total that are in no category.
template <typename Hours>
HoursBar stacked(const rules::HoursTable& table, const Hours& hours, ClassHours need) {
    HoursBar bar;
    ClassHours rest = hours.total.lower;
    for (std::size_t category = 0; category < table.categories.size(); ++category) {
        const ClassHours certain = hours.by_category[category].lower;
        if (!certain.is_zero())
            bar.parts.push_back({category, certain});
        rest = shortfall(rest, certain);
    }
    if (!rest.is_zero())
        bar.parts.push_back({std::nullopt, rest});
    bar.have = hours.total;
    bar.need = need;
    return bar;
}

// An eighth more than the tick or the longest bar, so that a surplus is seen as one and an open end
// has room.
void make_room(const HoursBar& bar, ClassHours& scale) {
    const ClassHours end = bar.have.upper == unbounded ? bar.have.lower : bar.have.upper;
    const std::int32_t longest = std::max({end.hundredths(), bar.need.hundredths(), 100});
    scale = std::max(scale, ClassHours::from_hundredths(longest + longest / 8));
}

void note(const HoursBar& bar, HoursBars& all) {
    for (const BarPart& part : bar.parts) {
        if (part.category)
            all.is_used[*part.category] = true;
        else
            all.has_unclassified = true;
    }
    all.has_unknown = all.has_unknown || !bar.have.is_known();
}

void add_sums(const rules::RuleBook& book, const rules::Plan& plan,
              const assess::PersonHours& person, HoursBars& all) {
    const rules::Minima& minima = plan.in_total->minima;
    const assess::SummedHours sum =
        assess::sum_of_window(book.hours, person, book.windows[plan.in_total->window]);
    all.total = stacked(book.hours, sum, minima.total);
    note(*all.total, all);
    make_room(*all.total, all.sum_scale);
    for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
        if (minima.by_category[category].is_zero())
            continue;
        HoursBar& bar = all.categories.emplace_back();
        bar.at = category;
        bar.have = sum.by_category[category];
        bar.need = minima.by_category[category];
        if (!bar.have.lower.is_zero())
            bar.parts.push_back({category, bar.have.lower});
        note(bar, all);
        make_room(bar, all.sum_scale);
    }
}

} // namespace

HoursBars hours_bars(const rules::RuleBook& book, const rules::Plan& plan,
                     std::span<const Cell> cells) {
    HoursBars all;
    all.window = plan.window;
    assess::PersonHours person;
    assess::read_person_hours(book.hours, facts::CellsOfPerson(cells), person);
    const ClassHours need =
        plan.each_year ? book.standards[plan.each_year->standard].minima.total : ClassHours{};
    const rules::Window& window = book.windows[plan.window];
    for (std::size_t year = window.first; year <= window.last; ++year) {
        HoursBar bar = stacked(book.hours, person.years[year], need);
        bar.at = year;
        bar.assessed = person.years[year].assessed;
        note(bar, all);
        make_room(bar, all.year_scale);
        all.years.push_back(std::move(bar));
    }
    if (plan.in_total)
        add_sums(book, plan, person, all);
    return all;
}

} // namespace zicha::web
