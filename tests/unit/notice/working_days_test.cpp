#include "core/notice/calendar_reader.hpp"
#include "core/notice/working_days.hpp"
#include "tests/notices.hpp"

namespace zicha::tests {
namespace {

notice::DayKind kind_on(const char* date) {
    return statutory_days().kind(*parse_date(date));
}

} // namespace

TEST_CASE("a weekday is worked and a weekend is not, unless the calendar says otherwise") {
    CHECK(kind_on("2025-09-26") == notice::DayKind::working);
    CHECK(kind_on("2025-09-27") == notice::DayKind::off);
    CHECK(kind_on("2025-09-28") == notice::DayKind::working); // a Sunday worked for the holidays
    CHECK(kind_on("2025-10-01") == notice::DayKind::off);     // a Wednesday
    CHECK(kind_on("2025-10-08") == notice::DayKind::off);
    CHECK(kind_on("2025-10-09") == notice::DayKind::working);
    CHECK(kind_on("2025-10-11") == notice::DayKind::working); // a Saturday worked for the holidays
    CHECK(kind_on("2026-02-23") == notice::DayKind::off);
}

TEST_CASE("a year without a calendar has no data, not even on a Sunday") {
    CHECK(kind_on("2024-12-31") == notice::DayKind::no_data);
    CHECK(kind_on("2027-01-01") == notice::DayKind::no_data);
    CHECK(kind_on("2027-01-03") == notice::DayKind::no_data);
}

TEST_CASE("a statutory day off has its holiday's name and a plain weekend has none") {
    const notice::DaysOff* days = statutory_days().days_off({2025, 10, 4});
    REQUIRE(days != nullptr);
    CHECK(days->name.zh == "国庆节、中秋节");
    CHECK(statutory_days().days_off({2025, 9, 27}) == nullptr);
    CHECK(statutory_days().days_off({2027, 10, 1}) == nullptr);
}

TEST_CASE("a later calendar of a year takes the place of the earlier one") {
    notice::WorkingDays days = statutory_days();
    const auto other = notice::read_calendar(
        with(rules_text("calendar-cn-2025.json"), "\"2025-09-28\", ", ""), "other.json");
    REQUIRE(other);
    days.add(*other);
    CHECK(days.kind({2025, 9, 28}) == notice::DayKind::off);
    CHECK(days.kind({2026, 1, 4}) == notice::DayKind::working);
    CHECK(days.calendars().size() == 2);
}

} // namespace zicha::tests
