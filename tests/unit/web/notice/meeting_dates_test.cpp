#include "web/notice/meeting_dates.hpp"

#include <doctest/doctest.h>

#include <string_view>

using zicha::format_date;
using zicha::Result;
using zicha::web::MeetingDates;
using zicha::web::read_meetings;

TEST_CASE("a field may hold one date or several") {
    const Result<MeetingDates> none = read_meetings(" ");
    CHECK(none->days.empty());
    CHECK(none.problems().empty());
    CHECK_FALSE(none->is_unfinished);
    const Result<MeetingDates> several = read_meetings("2025-10-15，2025年12月3日 2025/12/31");
    REQUIRE(several->days.size() == 3);
    CHECK(format_date(several->days[1]) == "2025-12-03");
    CHECK(format_date(several->days[2]) == "2025-12-31");
}

TEST_CASE("the beginning of a date is not called wrong, and gives no date") {
    for (const std::string_view text : {"2", "2025", "2025-", "2025-1", "2025-10-", "2025/10",
                                        "2025年", "2025年10月", "２０２５"}) {
        CAPTURE(text);
        const Result<MeetingDates> reading = read_meetings(text);
        CHECK(reading->days.empty());
        CHECK(reading->is_unfinished);
        CHECK(reading.problems().empty());
    }
}

TEST_CASE("text that cannot become a date is a problem, next to the dates that are right") {
    for (const std::string_view text :
         {"2025-02-30", "2025-13-01", "10-15", "20251015", "tomorrow", "2025-10-15-1"}) {
        CAPTURE(text);
        CHECK(read_meetings(text).problems().size() == 1);
    }
    const Result<MeetingDates> mixed = read_meetings("2025-10-15 2025-02-30");
    CHECK(mixed->days.size() == 1);
    CHECK(mixed.problems().size() == 1);
}
