// The days of review meetings as people type or paste them: one or several in a field.
//
// Use: `read_meetings` for a field's text, after every change.
// Limits: those of core's read_meeting_dates.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/diagnostic.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace zicha::web {

struct MeetingsReading {
    std::vector<CivilDate> dates;
    std::optional<Diagnostic> problem; // of the first part that is no date
    // One part is only the beginning of a date: nobody is told in the middle of typing that it is
    // wrong.
    bool is_unfinished = false;
};

[[nodiscard]] MeetingsReading read_meetings(std::string_view text);

} // namespace zicha::web
