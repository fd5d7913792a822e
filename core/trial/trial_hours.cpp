#include "core/trial/trial_hours.hpp"

#include "core/needs/decide.hpp"
#include "core/needs/person_days.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace zicha::trial {
namespace {

using needs::GivenHours;
using needs::NeedsBook;
using needs::NeedsPerson;

// Cells that go together: a category, a day, or what was made up or carried in.
using CellGroup = std::vector<std::size_t>;

class HoursSearch {
public:
    HoursSearch(const NeedsBook& book, NeedsPerson person, std::optional<CivilDate> as_of)
        : book_(book), person_(std::move(person)), as_of_(as_of) {}

    std::vector<NeedsPerson> make() {
        find_ample();
        add_cells();
        if (!is_filled(person_))
            return std::move(made_);
        for (const CellGroup& group : groups()) {
            descend(group, true);
            descend(group, false);
        }
        made_.push_back(person_);
        return std::move(made_);
    }

private:
    [[nodiscard]] bool is_filled(const NeedsPerson& person) const {
        const auto decision = needs::decide(book_, person, {}, as_of_);
        return decision && decision->verdict != needs::NeedsVerdict::refer && decision->gap.empty();
    }
    // As much as the largest figure: enough for any one minimum.
    void find_ample() {
        for (const needs::HoursMinimum& minimum : book_.minima)
            ample_ = greater(ample_, minimum.at_least.most);
    }
    void add_cells();
    void add_cell(std::size_t category, std::int32_t day, bool is_made_up, bool is_carried_in);
    [[nodiscard]] std::vector<CellGroup> groups() const;
    void descend(const CellGroup& group, bool is_last);
    void lower(NeedsPerson& person, std::size_t cell) const;
    void add_misses(const NeedsPerson& person);

    const NeedsBook& book_;
    NeedsPerson person_;
    std::optional<CivilDate> as_of_;
    ClassHours ample_;
    std::vector<NeedsPerson> made_;
};

void HoursSearch::add_cell(std::size_t category, std::int32_t day, bool is_made_up,
                           bool is_carried_in) {
    GivenHours given;
    given.category = category;
    given.day = day;
    given.is_made_up = is_made_up;
    given.is_carried_in = is_carried_in;
    given.hours = ample_;
    person_.hours.push_back(std::move(given));
}

void HoursSearch::add_cells() {
    const needs::PersonDays days = needs::days_of(book_, person_.facts);
    std::set<std::int32_t> all;
    for (const needs::DayRange& range : days.periods)
        if (!range.is_empty() && book_.is_by_year) {
            for (int year = date_of_day(range.first).year; year <= date_of_day(range.last).year;
                 ++year)
                all.insert(day_number(*date_from(year, 12, 31)));
        } else if (!range.is_empty()) {
            all.insert({range.first, range.last});
        }
    for (std::size_t category = 0; category < book_.categories.size(); ++category) {
        for (const std::int32_t day : all)
            add_cell(category, day, false, false);
        for (const needs::OpenPeriod& open : book_.open)
            if (open.is_made_up)
                add_cell(category, day_number(book_.periods[open.period].to->day), true, false);
        if ((book_.can_carry_in >> category & 1U) != 0)
            add_cell(category, 0, false, true);
    }
}

std::vector<CellGroup> HoursSearch::groups() const {
    std::vector<CellGroup> groups;
    const auto add_if = [&](auto belongs) {
        CellGroup group;
        for (std::size_t cell = 0; cell < person_.hours.size(); ++cell)
            if (belongs(person_.hours[cell]))
                group.push_back(cell);
        if (!group.empty())
            groups.push_back(std::move(group));
    };
    add_if([](const GivenHours& one) { return one.is_made_up; });
    add_if([](const GivenHours& one) { return one.is_carried_in; });
    for (std::size_t category = 0; category < book_.categories.size(); ++category)
        add_if([&](const GivenHours& one) { return one.category == category && !one.is_made_up; });
    std::set<std::int32_t> days;
    for (const GivenHours& one : person_.hours)
        days.insert(one.day);
    for (const std::int32_t day : days)
        add_if([&](const GivenHours& one) { return one.day == day && !one.is_made_up; });
    return groups;
}

// The cell's least hours with which nothing is short.
void HoursSearch::lower(NeedsPerson& person, std::size_t cell) const {
    ClassHours& hours = person.hours[cell].hours;
    std::int32_t high = hours.hundredths();
    hours = ClassHours();
    std::int32_t low = is_filled(person) ? high : 0;
    if (low == high)
        return;
    while (high - low > 1) {
        const std::int32_t middle = low + (high - low) / 2;
        hours = ClassHours::from_hundredths(middle);
        (is_filled(person) ? high : low) = middle;
    }
    hours = ClassHours::from_hundredths(high);
}

void HoursSearch::descend(const CellGroup& group, bool is_last) {
    NeedsPerson person = person_;
    for (std::size_t cell = 0; cell < person.hours.size(); ++cell)
        if (std::find(group.begin(), group.end(), cell) == group.end())
            lower(person, cell);
    if (is_last)
        for (const std::size_t cell : group)
            lower(person, cell);
    made_.push_back(person);
    add_misses(person);
}

// Each of its hours a hundredth less; and then with ample ones outside of all periods.
void HoursSearch::add_misses(const NeedsPerson& person) {
    std::int32_t first = INT32_MAX;
    std::int32_t last = 0;
    for (const GivenHours& given : person.hours)
        if (!given.is_carried_in) {
            first = std::min(first, given.day);
            last = std::max(last, given.day);
        }
    const auto moved = [&](std::int32_t day, int by) {
        return book_.is_by_year ? day_number(*date_from(date_of_day(day).year + by, 12, 31))
                                : day + by;
    };
    for (std::size_t cell = 0; cell < person.hours.size(); ++cell) {
        if (person.hours[cell].hours.is_zero())
            continue;
        NeedsPerson less = person;
        less.hours[cell].hours =
            ClassHours::from_hundredths(person.hours[cell].hours.hundredths() - 1);
        made_.push_back(less);
        for (const std::int32_t day : {moved(first, -1), moved(last, 1)}) {
            NeedsPerson outside = less;
            GivenHours given = person.hours[cell];
            given.day = day;
            given.is_made_up = false;
            given.hours = ample_;
            outside.hours.push_back(std::move(given));
            made_.push_back(std::move(outside));
        }
    }
}

} // namespace

std::vector<NeedsPerson> persons_by_hours(const NeedsBook& book, const NeedsPerson& person,
                                          std::optional<CivilDate> as_of) {
    if (book.categories.empty())
        return {};
    return HoursSearch(book, person, as_of).make();
}

} // namespace zicha::trial
