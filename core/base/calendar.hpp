// Civil dates, as far as a self-check needs them: read, compared and written, never asked of a
// clock. The caller says what day it is.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zicha {

struct CivilDate {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

// Days since 1970-01-01 (negative before it), and back. Any day of the Gregorian calendar, also run
// backwards; the date must exist.
[[nodiscard]] std::int32_t day_number(CivilDate date);
[[nodiscard]] CivilDate date_of_day(std::int32_t day);

// Saturday or Sunday.
[[nodiscard]] bool is_weekend(CivilDate date);

// Reads "YYYY-MM-DD" with a day that exists; anything else is nothing.
[[nodiscard]] std::optional<CivilDate> parse_date(std::string_view text);

// Nothing if there is no such day.
[[nodiscard]] std::optional<CivilDate> date_from(int year, int month, int day);

// "YYYY-MM-DD"
[[nodiscard]] std::string format_date(CivilDate date);

} // namespace zicha
