// The days of review meetings as people type or paste them: one or several in a field.
//
// Use: `read_meetings` for a field's text, after every change.
// Limits: those of core's read_meeting_dates.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/result.hpp"

#include <string_view>
#include <vector>

namespace zicha::web {

struct MeetingDates {
    std::vector<CivilDate> days;
    // One part is only the beginning of a date: nobody is told in the middle of typing that it is
    // wrong.
    bool is_unfinished = false;
};

// The days that are right, and the problem of the first part that is no date, if there is one.
[[nodiscard]] Result<MeetingDates> read_meetings(std::string_view text);

} // namespace zicha::web
