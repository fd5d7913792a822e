// A person who has not said a choice: what is told is common to all its values.
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

using namespace zicha;
using assess::RequirementValue;
using assess::Verdict;

namespace {

// River County, where the honorary grade is decided as silver is: every grade has a plan.
const rules::RuleBook& planned_book() {
    static const auto book = [] {
        std::string json = tests::file_text("tests/cases/river-county-2029.json");
        const std::string refers = R"({"outcome": "refer", )";
        const std::size_t place = json.find(refers);
        REQUIRE(place != std::string::npos);
        json.replace(place, refers.size(), R"({"plan": "silver", )");
        return tests::book_from(json);
    }();
    return *book;
}

// History, language and safety, year by year.
using Hours = std::array<const char*, 9>;
constexpr Hours enough_for_each{"20", "20", "3", "10", "10", "3", "10", "10", "3"};
constexpr Hours enough_for_silver{"0", "0", "0", "10", "10", "3", "10", "0", "3"};
constexpr Hours nothing{"0", "0", "0", "0", "0", "0", "0", "0", "0"};

// `letter` may be blank.
assess::Assessment decided(const Hours& hours, const char* letter) {
    return tests::decide(planned_book(),
                         tests::person(planned_book(), {{"first_aid", "有"},
                                                        {"employer_letter", letter},
                                                        {"history_2027", hours[0]},
                                                        {"language_2027", hours[1]},
                                                        {"safety_2027", hours[2]},
                                                        {"history_2028", hours[3]},
                                                        {"language_2028", hours[4]},
                                                        {"safety_2028", hours[5]},
                                                        {"history_2029", hours[6]},
                                                        {"language_2029", hours[7]},
                                                        {"safety_2029", hours[8]}}));
}

bool is_missing(const assess::Assessment& answer, const char* fact) {
    return answer.missing.test(tests::column(planned_book(), fact));
}

} // namespace

TEST_CASE("what each value of a blank choice gives is told though the choice is blank") {
    const assess::Assessment answer = decided(enough_for_each, "有");
    CHECK(answer.verdict == Verdict::eligible);
    CHECK(answer.requirements[1] == RequirementValue::yes);
    CHECK(answer.path == assess::HoursPath::in_total);
    CHECK(answer.has_gap);
    CHECK(answer.further_hours.is_zero());
    CHECK(answer.has_best);
    CHECK(answer.missing.none());
}

TEST_CASE("figures that differ between the values of a blank choice are not told") {
    const assess::Assessment answer = decided(nothing, "有");
    CHECK(answer.verdict == Verdict::not_eligible);
    CHECK(answer.requirements[1] == RequirementValue::no);
    CHECK_FALSE(answer.has_gap); // 30 for silver, 60 for gold
    CHECK(answer.further_hours.is_zero());
    CHECK_FALSE(answer.has_best);
    CHECK(answer.further_hours_at_best.is_zero());
}

TEST_CASE("a choice is asked for only where one of its values could change the verdict") {
    // Enough for each grade; without the letter all of them are open.
    const assess::Assessment enough = decided(enough_for_each, "");
    CHECK(enough.verdict == Verdict::needs_info);
    CHECK(is_missing(enough, "employer_letter"));
    CHECK_FALSE(is_missing(enough, "grade"));
    // Enough for silver alone.
    const assess::Assessment silver = decided(enough_for_silver, "有");
    CHECK(silver.verdict == Verdict::needs_info);
    CHECK(is_missing(silver, "grade"));
    CHECK(silver.path == assess::HoursPath::none);
}

TEST_CASE("a year of more than 400 hours is unusual, one of 400 is not") {
    const rules::RuleBook& book = tests::jiaxing();
    const auto is_called = [&](const char* hours) {
        const facts::Answers answers = tests::person(
            book, {{"level", "中级"}, {"organizer", "市"}, {"2025_professional", hours}});
        const assess::Assessment answer = tests::decide(book, answers);
        for (std::size_t at = 0; at < book.cautions.size(); ++at)
            if (book.cautions[at].id == "ce.unusual_hours")
                return (answer.cautions >> at & 1U) != 0;
        return false;
    };
    CHECK_FALSE(is_called("399.99"));
    CHECK_FALSE(is_called("400"));
    CHECK(is_called("400.01"));
}
