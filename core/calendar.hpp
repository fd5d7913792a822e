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

// Reads "YYYY-MM-DD" with a day that exists; anything else is nothing.
[[nodiscard]] std::optional<CivilDate> parse_date(std::string_view text);

// "YYYY-MM-DD"
[[nodiscard]] std::string format_date(CivilDate date);

} // namespace zicha
