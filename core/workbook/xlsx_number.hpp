// Numbers as a workbook stores them → the text that stands for them in a roster.
//
// Use: `append_number` for any column, `append_hours` in a column of hours, `append_moment` where
// the style shows a date. Promises: decimal text in, decimal text out, never through a
// floating-point number. Hours within a millionth of a hundredth are that hundredth, since 3.34 may
// be stored as 3.3399999999999999; any other third decimal stays, for its row to report. More than
// 15 digits are rounded to 15, as spreadsheets show them. A number of 18 digits is an identity
// number that a spreadsheet has spoilt: it is written as the spreadsheet shows it (4.40981E+17).
// Text that is not a number comes out unchanged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

void append_number(std::string& out, std::string_view stored);
void append_hours(std::string& out, std::string_view stored);

// Of hours; nothing if there is a third decimal, or it is no number.
[[nodiscard]] std::optional<std::int64_t> hundredths_of(std::string_view stored);

// "85.5%" for 0.855.
void append_percent(std::string& out, std::string_view stored);

// "2025-03-01", "2025-03-01 08:30:00" or "08:30:00".
void append_moment(std::string& out, std::string_view stored, bool counts_days_from_1904);

} // namespace zicha::workbook
