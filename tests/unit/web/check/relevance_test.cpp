#include "tests/persons.hpp"
#include "web/check/relevance.hpp"

#include <doctest/doctest.h>

using namespace zicha;
using namespace zicha::web;

namespace {

facts::Answers with(tests::Facts facts) {
    return tests::person(tests::jiaxing(), facts);
}

Relevance relevance_of(const facts::Answers& answers) {
    return find_relevance(tests::jiaxing(), answers.cells());
}

} // namespace

TEST_CASE("with nothing answered every year and every proof may matter") {
    const Relevance relevance = relevance_of(with({}));
    CHECK(relevance.asks_year(0));
    CHECK(relevance.asks_year(4));
    CHECK(relevance.proof.has_value());
    CHECK_FALSE(relevance.plan.has_value());
    CHECK(relevance.standard.has_value());
}

TEST_CASE("the level decides which years are asked for") {
    const Relevance intermediate = relevance_of(with({{"level", "中级"}, {"organizer", "市"}}));
    CHECK_FALSE(intermediate.asks_year(0));
    CHECK(intermediate.asks_year(1));
    CHECK(intermediate.plan.has_value());
    const Relevance senior = relevance_of(with({{"level", "正高"}, {"organizer", "市"}}));
    CHECK(senior.asks_year(0));
}

TEST_CASE("a provincial review asks for neither hours nor proofs") {
    const Relevance relevance = relevance_of(with({{"organizer", "省"}}));
    CHECK_FALSE(relevance.asks_hours());
    CHECK_FALSE(relevance.proof.has_value());
}

TEST_CASE("an examination asks for hours and not for proofs") {
    const Relevance relevance = relevance_of(with({{"level", "中级"}, {"route", "考试"}}));
    CHECK(relevance.asks_hours());
    CHECK_FALSE(relevance.proof.has_value());
}

TEST_CASE("a year's total is what is certain of it, and open where a part is not known") {
    const rules::RuleBook& book = tests::jiaxing();
    const facts::Answers answers = with({{"2023_general", "18"},
                                         {"2023_professional", "60"},
                                         {"2024_general", "10"},
                                         {"2024_professional", "20.5"},
                                         {"2024_total", "40"},
                                         {"2025_general", "1.25"},
                                         {"2025_other", "2"}});
    const auto hours = [](std::int32_t hundredths) {
        return ClassHours::from_hundredths(hundredths);
    };
    CHECK(total_of_year(book, answers.cells(), 2) == HoursInterval::exactly(hours(7800)));
    CHECK(total_of_year(book, answers.cells(), 3) == HoursInterval::exactly(hours(4000)));
    CHECK(total_of_year(book, answers.cells(), 4) == HoursInterval{hours(325), unbounded});
    const HoursInterval sum = total_of_window(book, answers.cells(), book.windows.front());
    CHECK(sum == HoursInterval{hours(12125), unbounded});
}
