// By which day a committee files the plan of a review meeting: both ways of counting, the warnings
// that go with the meeting's day, and a refusal where the calendar has no data.
//
// Use: `read_meeting_date` for what a person wrote, then `filing_dates`. Sentences come from the
// diagnostics (diagnostic.hpp), labels from the notice's `Filing`; filing_report.hpp writes both
// out.
//
// Limits: a day is counted only if its year has a calendar, and so is the day of the meeting; there
// is no guess. Sources: 33号 二 for the five working days; that two counts are shown is
// ambiguity 8.
#pragma once

#include "core/base/result.hpp"
#include "core/notice/notice.hpp"
#include "core/notice/working_days.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace zicha::notice {

// A way of counting gives its day, or one problem, whose place's value is the day without calendar.
struct FilingDates {
    CivilDate meeting;
    Result<CivilDate> nth; // the n-th working day before the meeting, whose own day is not counted
    Result<CivilDate> clear; // n clear working days lie between it and the meeting: earlier, safer
    std::vector<Diagnostic> warnings; // filing.after_latest, filing.meeting_day_off

    // Why there is no day; null if there are both. Both counts fail for the same reason, if they
    // fail: the later one reaches less far.
    [[nodiscard]] const Diagnostic* problem() const;
};

[[nodiscard]] FilingDates filing_dates(CivilDate meeting, const Filing& filing,
                                       const WorkingDays& days);

// "2025-10-09", "2025/10/9", "2025.10.9" or "2025年10月9日", in narrow or full-width digits;
// filing.bad_date otherwise.
[[nodiscard]] Result<CivilDate> read_meeting_date(std::string_view text);

// Several of them, separated by spaces, lines, commas, semicolons or "、"; none for a blank text.
[[nodiscard]] std::vector<Result<CivilDate>> read_meeting_dates(std::string_view text);

} // namespace zicha::notice
