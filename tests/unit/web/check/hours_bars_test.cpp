#include "tests/persons.hpp"
#include "web/check/hours_bars.hpp"

#include <doctest/doctest.h>

using namespace zicha;
using namespace zicha::web;

namespace {

const rules::RuleBook& book() {
    return tests::jiaxing();
}

HoursBars bars_of(tests::Facts facts) {
    const facts::Answers answers = tests::person(book(), facts);
    for (const rules::Plan& plan : book().plans)
        if (plan.id == "intermediate")
            return hours_bars(book(), plan, answers.cells());
    FAIL("no such plan");
    return {};
}

int hundredths(ClassHours hours) {
    return hours.hundredths();
}

} // namespace

TEST_CASE(
    "the chart has a bar for each year of the plan's window, and a tick at the year's standard") {
    const HoursBars bars = bars_of({});
    REQUIRE(bars.years.size() == 4);
    CHECK(bars.years.front().at == 1);
    CHECK(bars.years.back().at == 4);
    CHECK(hundredths(bars.years.front().need) == 9000);
}

TEST_CASE("unknown hours are an open end of the bar, not a zero") {
    const HoursBars bars =
        bars_of({{"2023_general", "18"}, {"2024_general", "0"}, {"2024_professional", "0"}});
    CHECK(bars.years[0].parts.empty());
    CHECK_FALSE(bars.years[0].have.is_known());
    CHECK(hundredths(bars.years[1].have.lower) == 1800);
    CHECK(bars.years[1].have.upper == unbounded);
    CHECK(bars.years[2].have.is_known());
    CHECK(bars.has_unknown);
    CHECK_FALSE(bars.total->have.is_known());
}

TEST_CASE(
    "a year's parts are in the order of the categories, and the rest of its total is of none") {
    const HoursBars bars =
        bars_of({{"2025_general", "10"}, {"2025_professional", "20.5"}, {"2025_total", "40"}});
    const HoursBar& year = bars.years.back();
    REQUIRE(year.parts.size() == 3);
    CHECK(year.parts[0].category == std::size_t{0});
    CHECK(year.parts[1].category == std::size_t{1});
    CHECK(hundredths(year.parts[1].hours) == 2050);
    CHECK_FALSE(year.parts[2].category.has_value());
    CHECK(hundredths(year.parts[2].hours) == 950);
    CHECK(bars.has_unclassified);
    CHECK(bars.is_used[0]);
    CHECK(bars.is_used[1]);
    CHECK_FALSE(bars.is_used[2]);
}

TEST_CASE("the sums of the chart are those the answer rests on, each with its minimum") {
    const HoursBars bars = bars_of({{"2022_general", "18"},
                                    {"2023_general", "3.34"},
                                    {"2023_other", "5"},
                                    {"2021_general", "99"}});
    REQUIRE(bars.total.has_value());
    CHECK(hundredths(bars.total->have.lower) == 2634);
    CHECK(hundredths(bars.total->need) == 36000);
    REQUIRE(bars.categories.size() == 2);
    CHECK(hundredths(bars.categories[0].have.lower) == 2134);
    CHECK(hundredths(bars.categories[0].need) == 7200);
    CHECK(hundredths(bars.categories[1].have.lower) == 0);
    CHECK_FALSE(bars.categories[1].have.is_known());
}

TEST_CASE("every tick and every bar with an end lies within the scale") {
    const HoursBars bars =
        bars_of({{"2022_general", "500"}, {"2022_professional", "500"}, {"2023_total", "9999"}});
    for (const HoursBar& bar : bars.years) {
        CHECK(bar.need < bars.year_scale);
        CHECK(bar.have.lower < bars.year_scale);
    }
    CHECK(bars.total->have.lower < bars.sum_scale);
    CHECK(bars.total->need < bars.sum_scale);
    CHECK(bars_of({}).year_scale > ClassHours{});
}
