#include "core/notice/working_days.hpp"

#include <algorithm>

namespace zicha::notice {

void WorkingDays::add(std::shared_ptr<const YearCalendar> calendar) {
    const auto at =
        std::lower_bound(calendars_.begin(), calendars_.end(), calendar->year,
                         [](const auto& other, int year) { return other->year < year; });
    if (at != calendars_.end() && (*at)->year == calendar->year)
        *at = std::move(calendar);
    else
        calendars_.insert(at, std::move(calendar));
}

const YearCalendar* WorkingDays::of_year(int year) const {
    for (const auto& calendar : calendars_)
        if (calendar->year == year)
            return calendar.get();
    return nullptr;
}

DayKind WorkingDays::kind(CivilDate day) const {
    const YearCalendar* calendar = of_year(day.year);
    if (calendar == nullptr)
        return DayKind::no_data;
    const bool is_made_up =
        std::binary_search(calendar->make_up.begin(), calendar->make_up.end(), day);
    const bool is_off = is_weekend(day) || days_off(day) != nullptr;
    return is_off && !is_made_up ? DayKind::off : DayKind::working;
}

const DaysOff* WorkingDays::days_off(CivilDate day) const {
    const YearCalendar* calendar = of_year(day.year);
    if (calendar == nullptr)
        return nullptr;
    for (const DaysOff& days : calendar->days_off)
        if (days.first <= day && day <= days.last)
            return &days;
    return nullptr;
}

} // namespace zicha::notice
