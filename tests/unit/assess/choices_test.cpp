// A person who has not said a choice: what is told is common to all its values.
#include "tests/persons.hpp"

#include <doctest/doctest.h>

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

assess::Assessment decided(tests::Facts facts) {
    return tests::decide(planned_book(), tests::person(planned_book(), facts));
}

bool is_missing(const assess::Assessment& answer, const char* fact) {
    return answer.missing.test(tests::column(planned_book(), fact));
}

} // namespace

TEST_CASE("what each value of a blank choice gives is told though the choice is blank") {
    const assess::Assessment answer = decided({{"first_aid", "有"},
                                               {"employer_letter", "有"},
                                               {"history_2027", "20"},
                                               {"language_2027", "20"},
                                               {"safety_2027", "3"},
                                               {"history_2028", "10"},
                                               {"language_2028", "10"},
                                               {"safety_2028", "3"},
                                               {"history_2029", "10"},
                                               {"language_2029", "10"},
                                               {"safety_2029", "3"}});
    CHECK(answer.verdict == Verdict::eligible);
    CHECK(answer.requirements[1] == RequirementValue::yes);
    CHECK(answer.path == assess::HoursPath::in_total);
    CHECK(answer.has_gap);
    CHECK(answer.further_hours.is_zero());
    CHECK(answer.has_best);
    CHECK(answer.missing.none());
}

TEST_CASE("figures that differ between the values of a blank choice are not told") {
    const assess::Assessment answer = decided({{"first_aid", "有"},
                                               {"employer_letter", "有"},
                                               {"history_2027", "0"},
                                               {"language_2027", "0"},
                                               {"safety_2027", "0"},
                                               {"history_2028", "0"},
                                               {"language_2028", "0"},
                                               {"safety_2028", "0"},
                                               {"history_2029", "0"},
                                               {"language_2029", "0"},
                                               {"safety_2029", "0"}});
    CHECK(answer.verdict == Verdict::not_eligible);
    CHECK(answer.requirements[1] == RequirementValue::no);
    CHECK_FALSE(answer.has_gap); // 30 for silver, 60 for gold
    CHECK(answer.further_hours.is_zero());
    CHECK_FALSE(answer.has_best);
    CHECK(answer.further_hours_at_best.is_zero());
}

TEST_CASE("a choice is asked for only where one of its values could change the verdict") {
    // Enough for each grade; without the letter all of them are open.
    const assess::Assessment enough = decided({{"first_aid", "有"},
                                               {"history_2027", "20"},
                                               {"language_2027", "20"},
                                               {"safety_2027", "3"},
                                               {"history_2028", "10"},
                                               {"language_2028", "10"},
                                               {"safety_2028", "3"},
                                               {"history_2029", "10"},
                                               {"language_2029", "10"},
                                               {"safety_2029", "3"}});
    CHECK(enough.verdict == Verdict::needs_info);
    CHECK(is_missing(enough, "employer_letter"));
    CHECK_FALSE(is_missing(enough, "grade"));
    // Enough for silver alone.
    const assess::Assessment silver = decided({{"first_aid", "有"},
                                               {"employer_letter", "有"},
                                               {"history_2027", "0"},
                                               {"language_2027", "0"},
                                               {"safety_2027", "0"},
                                               {"history_2028", "10"},
                                               {"language_2028", "10"},
                                               {"safety_2028", "3"},
                                               {"history_2029", "10"},
                                               {"language_2029", "0"},
                                               {"safety_2029", "3"}});
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
