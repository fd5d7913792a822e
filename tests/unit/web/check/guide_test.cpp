#include "tests/persons.hpp"
#include "web/check/guide.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;
using namespace zicha::web;

namespace {

std::vector<GuideStep> steps_of(const facts::Answers& answers) {
    const rules::RuleBook& book = tests::jiaxing();
    return guide_steps(book, answers, find_relevance(book, answers.cells()),
                       assess::assess_person(book, answers.cells(), {}));
}

// The steps as the columns they begin with: "level organizer route 2022_general …".
std::string asked(tests::Facts facts) {
    const rules::RuleBook& book = tests::jiaxing();
    std::string words;
    for (const GuideStep& step : steps_of(tests::person(book, facts)))
        words += (words.empty() ? "" : " ") + book.columns[first_column(book, step)].id;
    return words;
}

const std::string insurance = " insured_locally full_time_locally employment_contract wage_records "
                              "tax_records";

} // namespace

TEST_CASE("one is asked what is applied for, then each year, then each proof") {
    CHECK(asked({}) == "level organizer route 2021_general 2022_general 2023_general 2024_general "
                       "2025_general" +
                           insurance);
}

TEST_CASE("a year outside the window is not asked for") {
    CHECK(asked({{"level", "中级"}, {"organizer", "市"}}) ==
          "level organizer route 2022_general 2023_general 2024_general 2025_general" + insurance);
}

TEST_CASE("where the province decides nothing more is asked") {
    CHECK(asked({{"level", "副高"}, {"organizer", "省"}}) == "level organizer route");
}

TEST_CASE("once the insurance is paid here its substitutes are not asked for") {
    CHECK(asked({{"level", "中级"}, {"organizer", "市"}, {"insured_locally", "是"}}) ==
          "level organizer route 2022_general 2023_general 2024_general 2025_general "
          "insured_locally");
}

TEST_CASE("once a document is lacking the others are not asked for") {
    CHECK(asked({{"level", "中级"},
                 {"organizer", "市"},
                 {"insured_locally", "否"},
                 {"full_time_locally", "是"},
                 {"employment_contract", "否"}}) ==
          "level organizer route 2022_general 2023_general 2024_general 2025_general "
          "insured_locally full_time_locally employment_contract");
}

TEST_CASE(
    "documents that cannot help any more are not asked for, though the insurance is still open") {
    CHECK(asked({{"level", "中级"}, {"organizer", "市"}, {"employment_contract", "否"}}) ==
          "level organizer route 2022_general 2023_general 2024_general 2025_general "
          "insured_locally employment_contract");
}

TEST_CASE("years that are still blank are not asked for once the hours suffice without them") {
    CHECK(asked({{"level", "中级"},
                 {"organizer", "市"},
                 {"2022_general", "72"},
                 {"2022_professional", "288"},
                 {"insured_locally", "是"}}) ==
          "level organizer route 2022_general insured_locally");
}

TEST_CASE("an answered question stays in the list, so that it can be changed") {
    CHECK(asked({{"level", "中级"},
                 {"organizer", "市"},
                 {"insured_locally", "是"},
                 {"wage_records", "否"}}) ==
          "level organizer route 2022_general 2023_general 2024_general 2025_general "
          "insured_locally wage_records");
}

TEST_CASE("\"don't know\" is an answer, and a year is answered by any of its cells") {
    const rules::RuleBook& book = tests::jiaxing();
    facts::Answers answers = tests::person(book, {{"2023_total", "90"}});
    answers.set(*book.column_of("insured_locally"), "", facts::Provenance::typed);
    for (const GuideStep& step : steps_of(answers)) {
        const std::string& id = book.columns[first_column(book, step)].id;
        CAPTURE(id);
        CHECK(is_answered(book, answers, step) ==
              (id == "2023_general" || id == "insured_locally"));
    }
}

TEST_CASE("a column is found in the step that asks for it") {
    const rules::RuleBook& book = tests::jiaxing();
    const auto steps = steps_of(tests::person(book, {{"level", "中级"}, {"organizer", "市"}}));
    CHECK(step_of(book, steps, *book.column_of("2022_completed")) == 3);
    CHECK(step_of(book, steps, *book.column_of("tax_records")) == 11);
    CHECK_FALSE(step_of(book, steps, *book.column_of("2021_general")).has_value());
}
