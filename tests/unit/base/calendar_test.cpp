#include "core/base/calendar.hpp"

#include <doctest/doctest.h>

namespace zicha {

TEST_CASE("a date is read only if the day exists") {
    CHECK(parse_date("2025-12-31") == CivilDate{2025, 12, 31});
    CHECK(parse_date("2024-02-29") == CivilDate{2024, 2, 29});
    CHECK_FALSE(parse_date("2025-02-29"));
    CHECK_FALSE(parse_date("2025-13-01"));
    CHECK_FALSE(parse_date("2025-00-10"));
    CHECK_FALSE(parse_date("2025-1-1"));
    CHECK_FALSE(parse_date("2025/01/01"));
    CHECK_FALSE(parse_date(""));
}

TEST_CASE("dates are ordered by the calendar and written as they are read") {
    CHECK(CivilDate{2025, 12, 31} < CivilDate{2026, 1, 1});
    CHECK(format_date(CivilDate{2025, 7, 2}) == "2025-07-02");
}

} // namespace zicha
