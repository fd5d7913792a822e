// Filing dates as text, as JSON and as an iCalendar file.
//
// Use: one function a format; the page's table takes the labels and sentences itself.
// Limits: nothing here asks a clock; the same dates give the same bytes.
#pragma once

#include "core/notice/filing_date.hpp"

#include <span>
#include <string>

namespace zicha::notice {

// For each meeting three labelled lines: its day and the two filing days, each an ISO date or the
// reason why there is none. A blank line between meetings.
[[nodiscard]] std::string filing_text(std::span<const FilingDates> all, const Filing& filing,
                                      Language language);

// An array with an object a meeting: meeting, working_days, nth_working_day, clear_working_days
// (ISO dates or null), warnings and error, both as {code, message}; error is null if both days are
// known.
[[nodiscard]] std::string filing_json(std::span<const FilingDates> all, const Filing& filing,
                                      Language language);

// RFC 5545 text with an all-day event for each filing day and each meeting that has one; empty if
// there is none, since a calendar without events is not valid.
[[nodiscard]] std::string filing_calendar(std::span<const FilingDates> all, const Notice& notice,
                                          Language language);

} // namespace zicha::notice
