// A person under a book of needs: what is refused, what is unknown, and how days are counted.
#include "core/needs/person_days.hpp"
#include "tests/unit/needs/books.hpp"

namespace zicha::tests {

TEST_CASE("a person's members are a closed list, each refused at its place") {
    const auto book = needs_book(small_book());
    const auto refused = [&](const std::string& person) {
        return decided_keys(*book, person).verdict;
    };
    CHECK(refused(R"({"m": 1})") == "/m rule.unknown_member");
    CHECK(refused(R"({"records": []})") == "/records rule.unknown_member");
    CHECK(refused(R"({"years": {"26": {}}})") == "/years/26 needs.bad_year");
    CHECK(refused(R"({"years": {"2026": {"c": 1}}})") == "/years/2026/c rule.unknown_member");
    CHECK(refused(R"({"years": {"2026": {"a": "1"}}})") == "/years/2026/a rule.wrong_type");
    CHECK(refused(R"({"years": {"2026": {"a": 1.005}}})") == "/years/2026/a needs.bad_hours");
    CHECK(refused(R"({"years": {"2026": {"a": -1}}})") == "/years/2026/a needs.bad_hours");
    CHECK(refused(R"({"years": {"2026": {"a": 1e1}}})") == "/years/2026/a needs.bad_hours");
    CHECK(refused(R"({"years": {"2026": {"a": 5, "total": 4}}})") ==
          "/years/2026/total needs.total_small");
    CHECK(refused(R"({"years": {"2026": {"total": null}}})") ==
          "/years/2026/total needs.total_unknown");
    CHECK(refused(R"({"carried_in": {"b": 1}})") == "/carried_in/b needs.not_carried");
    CHECK(refused(R"({"n": 10})") == "/n rule.wrong_type");
    CHECK(refused(R"({"day": "2026-02-29"})") == "/day rule.bad_date");
    CHECK(refused("[]") == " rule.wrong_type");
    CHECK(refused("{") == " json.syntax");
}

TEST_CASE("a year's total bounds its unknown parts, and decides the total") {
    const auto book = needs_book(small_book({{"AMOUNT", R"({"total": "open"})"}}));
    const auto of_total =
        decided_keys(*book, R"({"n": 0, "years": {"2026": {"a": null, "total": 10}}})");
    CHECK(of_total.verdict == "yes");
    const auto parts = needs_book(small_book());
    const std::string known = R"({"n": 0, "years": {"2026": {"a": null, "b": 1, "total": )";
    CHECK(decided_keys(*parts, known + "11}}}").verdict == "unknown");
    CHECK(decided_keys(*parts, known + "10.99}}}").verdict == "no");
    CHECK(decided_keys(*parts, known + "10.99}}}").missing == "[]");
}

TEST_CASE("what a conversion leaves is rounded up, so that it certainly suffices") {
    const auto book = needs_book(
        small_book({{"AMOUNT", R"({"times": "0.3", "of": {"total": "open"}, "cite": CITE})"}}));
    const auto keys = decided_keys(*book, R"({"n": 0, "years": {"2026": {"a": 33.33}}})");
    CHECK(keys.gap == R"({"m": 0.01})"); // 9.999
    CHECK(keys.further == "0.01");
    CHECK(decided_keys(*book, R"({"n": 0})").further == "33.34");
    CHECK(decided_keys(*book, R"({"n": 0, "years": {"2026": {"a": 33.34}}})").verdict == "yes");
}

TEST_CASE("an unknown count or day is asked for exactly where it can change the verdict") {
    const auto with = [](const std::string& condition, const std::string& person) {
        const auto book = needs_book(small_book(
            {{"NEED", R"({"when": )" + condition +
                          R"(, "need": {"id": "m", "label": LABEL, "at_least": "10", "of": AMOUNT,
                             "cite": CITE}})"}}));
        return decided_keys(*book, person);
    };
    CHECK(with(R"({"fact": "n", "at_least": 9})", "{}").missing == R"(["n"])");
    CHECK(with(R"({"fact": "n", "at_least": 0})", "{}").verdict == "no");
    CHECK(with(R"({"fact": "n", "at_least": 10})", "{}").verdict == "yes");
    const std::string from = R"({"fact": "day", "from": {"day": "2026-01-01"}})";
    CHECK(with(from, R"({"n": 0, "day": null})").missing == R"(["day"])");
    CHECK(with(from, R"({"n": 0})").verdict == "yes");
    CHECK(with(from, R"({"n": 0, "day": "2025-12-31"})").verdict == "yes");
    CHECK(with(from, R"({"n": 0, "day": "2026-01-01"})").verdict == "no");
    CHECK(
        with(
            R"({"any_of": [{"fact": "day", "given": true}, {"none_of": [{"fact": "day", "given": true}]}]})",
            R"({"n": 0, "day": null})")
            .verdict == "no");
}

TEST_CASE("a fact that a period follows from has to be known, and periods placed as written") {
    const std::string periods =
        R"("periods": [{"id": "open", "label": LABEL, "from": {"fact": "day"}, "years": 1},
           {"id": "whole", "label": LABEL, "from": {"fact": "day", "plus_years": -1}, "to": {"end": "open"}},
           {"id": "fixed", "label": LABEL, "from": {"day": "2020-01-01"}, "to": {"day": "2020-12-31"}}],
           "open": "open", "unused": [)";
    std::string text =
        small_book({{"\"by\": \"year\"", "\"by\": \"day\""}, {"\"periods\": [", periods}});
    const std::size_t begin = text.find(", \"unused\"") + 1;
    const std::size_t end = text.find("\"need\"");
    text.replace(begin, end - begin, "");
    const auto book = needs_book(text);
    const auto verdict = [&](const std::string& person) {
        return decided_keys(*book, person).verdict;
    };
    CHECK(verdict(R"({"n": 0, "day": null})") == "needs.fact_needed");
    CHECK(verdict(R"({"n": 0})") == "needs.period_empty");
    CHECK(verdict(R"({"n": 0, "day": "2019-06-01"})") == "needs.period_order");
    CHECK(verdict(R"({"n": 0, "day": "2024-02-29", "records": [["2024-02-29", "a", 10]]})") ==
          "yes");
    CHECK(verdict(R"({"n": 0, "day": "2024-02-29", "records": [["2025-02-28", "a", 10]]})") ==
          "yes");
    CHECK(verdict(R"({"n": 0, "day": "2024-02-29", "records": [["2025-03-01", "a", 10]]})") ==
          "no");
    CHECK(verdict(R"({"n": 0, "day": "2024-02-29", "records": [["2024-02-28", "a", 10]]})") ==
          "no");
}

TEST_CASE("two years that end with a month begin with a month, leap year or not") {
    const auto book = needs_book(file_text("rules/elsewhere/california-cpa.json"));
    const auto first_day = [&](int year, int month) {
        std::vector<needs::FactValue> facts(book->facts.size());
        facts[0] = {needs::FactState::known, month};
        facts[1] = {needs::FactState::known, year};
        const needs::PersonDays days = needs::days_of(*book, facts);
        return format_date(date_of_day(days.periods[0].first)) + " " +
               format_date(date_of_day(days.periods[0].last));
    };
    CHECK(first_day(2024, 2) == "2022-03-01 2024-02-29");
    CHECK(first_day(2026, 2) == "2024-03-01 2026-02-28");
    CHECK(first_day(2025, 12) == "2024-01-01 2025-12-31");
    CHECK(first_day(2025, 6) == "2023-07-01 2025-06-30");
}

TEST_CASE("full half-years are counted with both ends included") {
    const auto book = needs_book(file_text("rules/elsewhere/california-cpa.json"));
    const auto count = [&](int month, int year, const char* issued) {
        std::vector<needs::FactValue> facts(book->facts.size());
        facts[0] = {needs::FactState::known, month};
        facts[1] = {needs::FactState::known, year};
        facts[5] = {needs::FactState::known, day_number(*parse_date(issued))};
        return needs::days_of(*book, facts).counts[0];
    };
    CHECK(count(9, 2025, "2024-08-15") == 2);
    CHECK(count(9, 2025, "2025-04-01") == 1); // to 30 September
    CHECK(count(9, 2025, "2025-04-02") == 0);
    CHECK(count(9, 2025, "2023-10-01") == 4);
    CHECK(count(2, 2024, "2023-08-31") == 1); // there is no 31 February: to 29 February
    CHECK(count(9, 2025, "2026-01-01") == 0);
}

} // namespace zicha::tests
