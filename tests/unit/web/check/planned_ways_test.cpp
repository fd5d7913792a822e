#include "tests/persons.hpp"
#include "web/check/plan/planned_ways.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;
using namespace zicha::web;

namespace {

const rules::RuleBook& planned_book() {
    return tests::jiaxing();
}

std::string way_text(const PlannedWay& way) {
    if (way.met == Truth::yes)
        return "met";
    if (!way.is_open)
        return way.met == Truth::no ? "closed" : "unknown";
    const std::string most = format_class_hours(way.most);
    return way.least == way.most ? most : format_class_hours(way.least) + "-" + most;
}

// "year by year, in total" of an intermediate
std::string ways_of(tests::Facts facts, int general, int professional) {
    const facts::Answers answers = tests::person(planned_book(), facts);
    assess::PlannedHours planned;
    planned.by_category[0] = ClassHours::from_hundredths(general * 100);
    planned.by_category[1] = ClassHours::from_hundredths(professional * 100);
    for (const rules::Plan& plan : planned_book().plans)
        if (plan.id == "intermediate") {
            const auto ways = planned_ways(planned_book(), plan, answers.cells(), planned);
            REQUIRE(ways.size() == 2);
            return way_text(ways[0]) + ", " + way_text(ways[1]);
        }
    FAIL("no such plan");
    return {};
}

} // namespace

TEST_CASE("a way flips with the very hour that meets it") {
    const tests::Facts three_years = {{"2022_general", "18"}, {"2022_professional", "72"},
                                      {"2023_general", "18"}, {"2023_professional", "72"},
                                      {"2024_general", "18"}, {"2024_professional", "72"},
                                      {"2025_general", "10"}, {"2025_professional", "40"}};
    CHECK(ways_of(three_years, 0, 0) == "40, 40");
    CHECK(ways_of(three_years, 7, 33) == "1, 1");
    CHECK(ways_of(three_years, 8, 31) == "1, 1");
    CHECK(ways_of(three_years, 8, 32) == "met, met");
}

TEST_CASE("unknown hours leave a range, and nothing is invented for them") {
    const tests::Facts blank_years = {{"2022_completed", "完成"},
                                      {"2023_completed", "完成"},
                                      {"2024_completed", "完成"},
                                      {"2025_general", "10"},
                                      {"2025_professional", "40"}};
    CHECK(ways_of(blank_years, 0, 0) == "40, 0-310");
    CHECK(ways_of(blank_years, 8, 32) == "met, 0-270");
    CHECK(ways_of({}, 18, 72) == "unknown, 0-270");
}

TEST_CASE("a year that was missed closes the yearly way and no plan opens it") {
    const tests::Facts missed = {{"2022_completed", "未完成"},
                                 {"2023_completed", "完成"},
                                 {"2024_completed", "完成"},
                                 {"2025_general", "0"},
                                 {"2025_professional", "0"}};
    CHECK(ways_of(missed, 0, 0).starts_with("closed, "));
    CHECK(ways_of(missed, 90, 300).starts_with("closed, "));
    CHECK(ways_of(missed, 90, 300).ends_with(", met"));
}

TEST_CASE("a year marked not completed is not yet, until its hours would not help") {
    const tests::Facts not_yet = {{"2022_completed", "完成"}, {"2023_completed", "完成"},
                                  {"2024_completed", "完成"}, {"2025_completed", "未完成"},
                                  {"2025_general", "10"},     {"2025_professional", "40"}};
    CHECK(ways_of(not_yet, 0, 0).starts_with("40, "));
    CHECK(ways_of(not_yet, 8, 32).starts_with("met, "));
}
