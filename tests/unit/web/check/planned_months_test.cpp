#include "core/base/json_writer.hpp"
#include "tests/persons.hpp"
#include "web/check/plan/planned_months.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;
using namespace zicha::web;

namespace {

constexpr std::size_t august = 7;

const rules::RuleBook& months_book() {
    return tests::jiaxing();
}

PlannedMonths months_from(const char* day, const char* json = "{}") {
    return read_planned_months(months_book(), parse_date(day), *read_json(json, ""));
}

// "3 3 3 3 2.66", from the first month that is left.
std::string spread_over(const char* day, int hundredths) {
    PlannedMonths months = months_from(day);
    months.spread(0, ClassHours::from_hundredths(hundredths));
    std::string all;
    for (std::size_t month = months.first; month < PlannedMonths::count; ++month)
        all += (all.empty() ? "" : " ") + format_class_hours(months.hours[month].by_category[0]);
    return all;
}

} // namespace

TEST_CASE("hours are spread evenly over the months left, in whole hours, and lose nothing") {
    CHECK(spread_over("2025-08-15", 1466) == "3 3 3 3 2.66");
    CHECK(spread_over("2025-08-15", 5200) == "11 11 10 10 10");
    CHECK(spread_over("2025-08-15", 1500) == "3 3 3 3 3");
    CHECK(spread_over("2025-08-15", 50) == "0.5 0 0 0 0");
    CHECK(spread_over("2025-12-31", 31200) == "312");
    CHECK(spread_over("2025-08-15", 0) == "0 0 0 0 0");
    for (int hundredths = 0; hundredths < 100000; hundredths += 37)
        for (const char* day : {"2024-06-01", "2025-06-01", "2025-11-30"}) {
            PlannedMonths months = months_from(day);
            months.spread(1, ClassHours::from_hundredths(hundredths));
            CHECK(months.sum().by_category[1].hundredths() == hundredths);
        }
}

TEST_CASE("the months left are those of the year in which hours can be earned, by the day") {
    CHECK(months_from("2024-11-30").first == 0);
    CHECK(months_from("2025-01-01").first == 0);
    CHECK(months_from("2025-08-15").first == august);
    CHECK(months_from("2025-12-31").first == 11);
    CHECK(months_from("2026-01-01").first == PlannedMonths::count);
    CHECK(read_planned_months(months_book(), {}, {}).first == 0);
    CHECK(spread_over("2026-01-01", 5000).empty());
}

TEST_CASE("months are saved by their names and read again as they were") {
    PlannedMonths months = months_from("2025-08-15");
    months.spread(0, ClassHours::from_hundredths(250));
    months.hours[9].by_category[1] = ClassHours::from_hundredths(1266);
    std::string json;
    JsonWriter out(json);
    write_json(out, saved_months(months_book(), months));
    CHECK(json == R"({"2025-08":{"general":"1"},"2025-09":{"general":"1"},)"
                  R"("2025-10":{"general":"0.5","professional":"12.66"}})");
    const PlannedMonths again = months_from("2025-08-15", json.c_str());
    CHECK(again.hours == months.hours);
    CHECK_FALSE(again.has_left_out);
}

TEST_CASE("months that are over, other years and what cannot be read are left out and told") {
    for (const char* json :
         {R"({"2025-07":{"general":"3"}})", R"({"2026-09":{"general":"3"}})",
          R"({"2025-13":{"general":"3"}})", R"({"2025-09":{"general":"many"}})",
          R"({"2025-09":{"general":"-3"}})", R"({"2025-09":{"general":"99999"}})",
          R"({"2025-09":{"cooking":"3"}})", R"({"2025-09":"3"})", R"({"2025-09":{}})"}) {
        CAPTURE(json);
        const PlannedMonths months = months_from("2025-08-15", json);
        CHECK(months.is_empty());
        CHECK(months.has_left_out);
    }
    const PlannedMonths some =
        months_from("2025-08-15", R"({"2025-07":{"general":"3"},"2025-08":{"general":"4"}})");
    CHECK(some.sum().total() == ClassHours::from_hundredths(400));
    CHECK(some.has_left_out);
    CHECK_FALSE(months_from("2025-08-15").has_left_out);
}
