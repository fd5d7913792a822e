// Which days are worked in China: weekends, statutory days off, and the weekend days worked in
// their place.
//
// Purpose. The State Council's office announces each year's days off by a notice. One YearCalendar
// is one such notice, read from a calendar file (calendar_reader.hpp); WorkingDays holds those at
// hand and answers for single days.
//
// Use. `WorkingDays days; days.add(calendar);` then `days.kind(date)`.
//
// Limits. A year without a calendar has no working days and no days off: `no_data`. Nothing is ever
// concluded from weekdays alone, because any weekday may be off and any Sunday worked.
#pragma once

#include "core/base/calendar.hpp"
#include "core/rules/citation.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace zicha::notice {

// Days off in a row, both ends included.
struct DaysOff {
    CivilDate first;
    CivilDate last;
    LocalText name; // "国庆节、中秋节" / "National Day and Mid-Autumn Festival"
};

struct YearCalendar {
    std::string id;
    LocalText title;
    std::string edition; // ISO date of the file's last revision
    std::string hash;    // FNV-1a 64 of the file's bytes, 16 hex digits
    int year = 0;
    std::vector<rules::Source> sources;
    std::vector<DaysOff> days_off;  // in order, none twice
    std::vector<CivilDate> make_up; // weekend days that are worked, in order
    rules::Citations citations;
};

enum class DayKind : std::uint8_t {
    working, // a weekday, or a weekend day worked in exchange
    off,     // a weekend day, or a statutory day off
    no_data  // its year has no calendar here
};

class WorkingDays {
public:
    // A calendar of a year that is there already replaces the older one.
    void add(std::shared_ptr<const YearCalendar> calendar);

    [[nodiscard]] DayKind kind(CivilDate day) const;
    // The days off that `day` belongs to; null for every other day, plain weekends too.
    [[nodiscard]] const DaysOff* days_off(CivilDate day) const;
    // By year.
    [[nodiscard]] const std::vector<std::shared_ptr<const YearCalendar>>& calendars() const {
        return calendars_;
    }

private:
    [[nodiscard]] const YearCalendar* of_year(int year) const;

    std::vector<std::shared_ptr<const YearCalendar>> calendars_;
};

} // namespace zicha::notice
