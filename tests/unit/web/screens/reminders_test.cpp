#include "tests/persons.hpp"
#include "web/screens/check/plan/reminders.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace zicha;
using namespace zicha::web;

namespace {

std::string reminders(const char* day, Language language) {
    const rules::RuleBook& book = tests::jiaxing();
    PlannedMonths months = read_planned_months(book, parse_date(day), {});
    months.hours[8].by_category[0] = ClassHours::from_hundredths(300);
    months.hours[8].by_category[1] = ClassHours::from_hundredths(1066);
    months.hours[11].by_category[1] = ClassHours::from_hundredths(100);
    return plan_reminders(book, months, parse_date(day), language);
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("each month with planned hours is one whole-day event, with the same name for ever") {
    const std::string text = reminders("2025-08-15", Language::en);
    CHECK(count_of(text, "BEGIN:VEVENT\r\n") == 2);
    CHECK(count_of(text, "UID:2025-09-plan-jiaxing-2025@zicha\r\n") == 1);
    CHECK(count_of(text, "DTSTART;VALUE=DATE:20250901\r\nDTEND;VALUE=DATE:20250902\r\n") == 1);
    CHECK(count_of(text, "UID:2025-12-plan-jiaxing-2025@zicha\r\n") == 1);
    CHECK(count_of(text, "DTSTART;VALUE=DATE:20251201\r\n") == 1);
    CHECK(count_of(text, "DTSTAMP:20250815T000000Z\r\n") == 2);
    CHECK(count_of(reminders("2025-08-16", Language::zh), "UID:2025-09-plan-jiaxing-2025@zicha") ==
          1);
}

TEST_CASE("the month that has begun is reminded of on the day itself, never in the past") {
    CHECK(count_of(reminders("2025-09-20", Language::zh), "DTSTART;VALUE=DATE:20250920\r\n") == 1);
}

TEST_CASE("lines end as the standard asks, none is longer than 75 octets, and commas are escaped") {
    for (const Language language : {Language::zh, Language::en}) {
        const std::string text = reminders("2025-08-15", language);
        CHECK(count_of(text, "\n") == count_of(text, "\r\n"));
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find("\r\n", at);
            CHECK(end - at <= 75);
            at = end + 2;
        }
    }
    CHECK(count_of(reminders("2025-08-15", Language::en), "3\\, ") == 1);
}
