#include "core/notice/codes.hpp"
#include "core/notice/filing_date.hpp"
#include "core/notice/filing_report.hpp"
#include "tests/notices.hpp"

namespace zicha::tests {
namespace {

notice::FilingDates dates_for(const char* meeting) {
    return notice::filing_dates(*parse_date(meeting), jiaxing_notice().filing, statutory_days());
}

std::string day_of(const Result<CivilDate>& date) {
    return date ? format_date(*date) : std::string(code_name(date.problems().front().code));
}

std::vector<std::string_view> warnings_of(const char* meeting) {
    std::vector<std::string_view> codes;
    for (const Diagnostic& warning : dates_for(meeting).warnings)
        codes.push_back(code_name(warning.code));
    return codes;
}

} // namespace

TEST_CASE("the 5th working day before a meeting, and five clear working days, on the statutory "
          "calendar") {
    struct Vector {
        const char* meeting;
        const char* nth;
        const char* clear;
    };
    const Vector vectors[] = {
        {"2025-10-09", "2025-09-25", "2025-09-24"}, // over the National Day holiday
        {"2025-10-15", "2025-10-09", "2025-09-30"},
        {"2025-12-31", "2025-12-24", "2025-12-23"},
        {"2026-01-08", "2025-12-31", "2025-12-30"}, // into the year before
    };
    for (const Vector& vector : vectors) {
        CAPTURE(vector.meeting);
        const notice::FilingDates dates = dates_for(vector.meeting);
        CHECK(day_of(dates.nth) == vector.nth);
        CHECK(day_of(dates.clear) == vector.clear);
        CHECK(dates.problem() == nullptr);
    }
}

TEST_CASE("a meeting in a year without a calendar is refused by both counts, with the year") {
    for (const char* meeting : {"2027-01-01", "2027-06-15", "2024-11-20"}) {
        CAPTURE(meeting);
        const notice::FilingDates dates = dates_for(meeting);
        CHECK(day_of(dates.nth) == "filing.no_calendar");
        CHECK(day_of(dates.clear) == "filing.no_calendar");
        REQUIRE(dates.problem() != nullptr);
        CHECK(dates.problem()->place.value == meeting);
        CHECK(sentence(*dates.problem(), Language::en).find(std::string(meeting, 4)) !=
              std::string::npos);
    }
}

TEST_CASE(
    "a count that reaches back into a year without a calendar is refused, and the other is given") {
    const notice::FilingDates dates = dates_for("2025-01-08");
    CHECK(day_of(dates.nth) == "filing.no_calendar");
    CHECK(dates.problem()->place.value == "2024-12-31");
    CHECK(day_of(dates.clear) == "filing.no_calendar");
    const notice::FilingDates one = dates_for("2025-01-09");
    CHECK(day_of(one.nth) == "2025-01-02");
    CHECK(day_of(one.clear) == "filing.no_calendar");
    REQUIRE(one.problem() != nullptr);
    CHECK(one.problem()->place.value == "2024-12-31");
}

TEST_CASE(
    "a meeting after the year's end is outside clause one: its dates are given, with a warning") {
    CHECK(warnings_of("2025-12-31").empty());
    CHECK(warnings_of("2026-01-08") == std::vector<std::string_view>{"filing.after_latest"});
    const std::string said = sentence(dates_for("2026-01-08").warnings.front(), Language::zh);
    CHECK(said.find("2025-12-31") != std::string::npos);
    CHECK(said.find("一") != std::string::npos);
}

TEST_CASE("a meeting on a day off gets a warning, with the holiday's name or as a weekend") {
    CHECK(warnings_of("2025-10-03") == std::vector<std::string_view>{"filing.meeting_day_off"});
    CHECK(dates_for("2025-10-03").warnings[0].arguments[1] ==
          "National Day and Mid-Autumn Festival");
    CHECK(dates_for("2025-11-15").warnings[0].arguments[1] == "a weekend");
    CHECK(warnings_of("2025-10-11").empty()); // a Saturday that is worked
}

TEST_CASE("a meeting's day is read in the ways people write dates, and in no other") {
    for (const char* written :
         {"2025-10-09", "2025-10-9", "2025/10/9", "2025.10.09", "2025年10月9日", "2025年10月9",
          " 2025-10-09 ", "２０２５－１０－０９", "２０２５年１０月９日"}) {
        CAPTURE(written);
        CHECK(*notice::read_meeting_date(written) == CivilDate{2025, 10, 9});
    }
    for (const char* written :
         {"", "2025", "10-09", "2025-13-01", "2025-02-29", "25-10-09", "2025-10-09x", "2025-10/09",
          "2025-010-09", "20251009", "2025年10-9", "-2025-10-09", "2025--09", "明天"}) {
        CAPTURE(written);
        const Result<CivilDate> reading = notice::read_meeting_date(written);
        REQUIRE_FALSE(reading);
        CHECK(reading.problems().front().code == codes::filing_bad_date);
    }
}

TEST_CASE("several meetings are read from one text, each by itself") {
    const auto readings =
        notice::read_meeting_dates("2025-10-09， 2025年12月31日\n2025-02-30;2025/11/3");
    REQUIRE(readings.size() == 4);
    CHECK(*readings[0] == CivilDate{2025, 10, 9});
    CHECK(*readings[1] == CivilDate{2025, 12, 31});
    CHECK(readings[2].problems().front().place.value == "2025-02-30");
    CHECK(*readings[3] == CivilDate{2025, 11, 3});
    CHECK(notice::read_meeting_dates(" 　\n").empty());
}

TEST_CASE("in text each date is on a line of its own, after its label") {
    const notice::FilingDates all[] = {dates_for("2025-10-09"), dates_for("2027-03-01")};
    const std::string said = notice::filing_text(all, jiaxing_notice().filing, Language::en);
    CHECK(said.starts_with("Review meeting: 2025-10-09\n"
                           "5th working day before the meeting: 2025-09-25\n"
                           "Five clear working days before the meeting: 2025-09-24\n"
                           "\n"
                           "Review meeting: 2027-03-01\n"));
    CHECK(said.find("[filing.no_calendar]\n") != std::string::npos);
}

TEST_CASE("the same meetings give the same calendar file, which no clock goes into") {
    const notice::FilingDates all[] = {dates_for("2025-10-09"), dates_for("2026-01-08")};
    const std::string once = notice::filing_calendar(all, jiaxing_notice(), Language::zh);
    CHECK(once == notice::filing_calendar(all, jiaxing_notice(), Language::zh));
    const std::string stamp = "DTSTAMP:" + with(with(jiaxing_notice().edition, "-", ""), "-", "");
    CHECK(once.find(stamp + "T000000Z\r\n") != std::string::npos);
}

TEST_CASE("meetings of which nothing is known make no calendar file") {
    const notice::FilingDates all[] = {dates_for("2027-03-01")};
    CHECK(notice::filing_calendar(all, jiaxing_notice(), Language::zh).empty());
}

} // namespace zicha::tests
