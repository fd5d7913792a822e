// Several open years: what is refused in a file and of a person, and what is said of each year.
#include "core/needs/decision_text.hpp"
#include "tests/unit/needs/books.hpp"

namespace zicha::tests {
namespace {

using Found = std::vector<std::string>;

const std::string both_open =
    R"("open": [{"period": "open", "until": "2027-03-25"},
       {"period": "closed", "until": "2027-01-31", "made_up": true}],)";
const std::string each_year =
    R"({"all_of": [{"each": ["open"], "need": {"id": "m", "label": LABEL, "at_least": "10",
        "of": {"hours": ["a"], "in": "{period}"}, "cite": CITE}},
        {"each": ["closed"], "need": {"id": "m", "label": LABEL, "at_least": "10", "made_up": "12",
        "of": {"hours": ["a"], "in": "{period}"}, "cite": CITE}}]})";

std::string open_book(const Replacements& more = {}) {
    Replacements all{{"NEED", each_year}};
    all.insert(all.end(), more.begin(), more.end());
    all.emplace_back(R"("open": "open",)", both_open);
    all.emplace_back(R"("facts": {"n": 0})", R"("as_of": "2027-01-31", "facts": {"n": 0})");
    all.emplace_back(R"("gap": {"m": 10}, "further": 10)",
                     R"("gap": {"2025.m": 12, "2026.m": 10}, "further": 22)");
    return small_book(all);
}

Found with_made_up(const std::string& from, const std::string& to) {
    return needs_problems(open_book({{from, to}}));
}

needs::NeedsDecision decided(const needs::NeedsBook& book, const std::string& person,
                             const char* day) {
    const auto facts = needs::read_needs_person(book, person, "person");
    REQUIRE(facts);
    const auto decision = needs::decide(book, *facts, "person", parse_date(day));
    REQUIRE(decision);
    return *decision;
}

} // namespace

TEST_CASE("open years that cannot be meant are refused at their place") {
    CHECK(needs_problems(open_book()) == Found{});
    CHECK(needs_problems(small_book({{R"("open": "open",)", R"("open": [],)"}})) ==
          Found{"/open rule.too_few"});
    CHECK(needs_problems(small_book(
              {{R"("open": "open",)",
                R"("open": [{"period": "open"}, {"period": "open", "until": "2026-13-01"}],)"}})) ==
          Found{"/open/1/period needs.open_twice", "/open/1/until rule.bad_date",
                "/examples/0 rule.missing_member"});
    CHECK(
        needs_problems(small_book({{R"("open": "open",)", R"("open": [{"period": "opne"}],)"}})) ==
        Found{"/open/0/period rule.unknown_reference"});
    CHECK(needs_problems(
              small_book({{R"("open": "open",)",
                           R"("open": [{"period": "whole", "made_up": true, "from": 1}],)"}})) ==
          Found{"/open/0/made_up needs.made_up_year", "/open/0/from rule.unknown_member"});
    CHECK(needs_problems(small_book(
              {{"\"at_least\": \"10\"", "\"at_least\": \"10\", \"made_up\": \"12\""}})) ==
          Found{"/need/made_up needs.made_up_unused"});
    CHECK(needs_problems(small_book({{"\"id\": \"yes\"", "\"id\": \"made_up\""}})) ==
          Found{"/facts/0/id rule.reserved_id"});
}

TEST_CASE("a figure for hours that are made up is hours, and no less than the usual one") {
    const std::string at = "/need/all_of/1/need/made_up ";
    CHECK(with_made_up("\"made_up\": \"12\"", "\"made_up\": \"9.99\"") ==
          Found{at + "needs.made_up_less"});
    CHECK(with_made_up("\"made_up\": \"12\"", "\"made_up\": 12") == Found{at + "rule.wrong_type"});
}

TEST_CASE("an example needs a day where a period is open until one, and so does whoever asks") {
    CHECK(with_made_up(R"("facts": {"n": 0})", R"("facts": {"n": 1})") ==
          Found{"/examples/0 rule.missing_member"});
    const auto book = needs_book(open_book());
    CHECK(decided_keys(*book, R"({"n": 0})").verdict == "needs.as_of");
}

TEST_CASE("only years that can be made up may be said to have been") {
    const auto book = needs_book(open_book());
    const auto refused = [&](const std::string& person) {
        return decided_keys(*book, person).verdict;
    };
    CHECK(refused(R"({"made_up": {"2026": {"a": 1}}})") == "/made_up/2026 needs.not_made_up");
    CHECK(refused(R"({"made_up": {"2024": {"a": 1}}})") == "/made_up/2024 needs.not_made_up");
    CHECK(refused(R"({"made_up": {"25": {"a": 1}}})") == "/made_up/25 needs.bad_year");
    CHECK(refused(R"({"made_up": {"2025": {"a": 3, "total": 2}}})") ==
          "/made_up/2025/total needs.total_small");
}

TEST_CASE("a year is open on its last day, and closed and said to be on the next") {
    const auto book = needs_book(open_book());
    const std::string person = R"({"n": 0, "years": {"2025": {"a": 4}, "2026": {"a": 3}}})";
    const auto open = decided(*book, person, "2027-01-31");
    REQUIRE(open.further);
    CHECK(open.further->hundredths() == 1500);
    CHECK(open.further_in.size() == 2);
    const std::string zh = needs::decision_text(*book, open, Language::zh);
    CHECK(zh.find("今年：7 学时（截至 2027-03-25）") != std::string::npos);
    CHECK(zh.find("去年：补学 8 学时（截至 2027-01-31）") != std::string::npos);
    const auto closed = decided(*book, person, "2027-02-01");
    CHECK_FALSE(closed.further);
    const std::string en = needs::decision_text(*book, closed, Language::en);
    CHECK(en.find("\"last year\" closed on 2027-01-31") != std::string::npos);
    std::string json;
    needs::append_decision(json, *book, closed);
    CHECK(json.find(R"({"period":"2025","until":"2027-01-31","made_up":true,"is_open":false,)") !=
          std::string::npos);
    const auto all_closed = decided(*book, person, "2027-03-26");
    CHECK(needs::decision_text(*book, all_closed, Language::en).find("has closed") !=
          std::string::npos);
}

TEST_CASE("hours in time count for the usual figure alone, with made-up ones for the dearer") {
    const auto book = needs_book(open_book());
    const auto verdict = [&](const std::string& hours) {
        return name_of(
            decided(*book, R"({"n": 0, "years": {"2026": {"a": 10}, )" + hours, "2027-01-01")
                .verdict);
    };
    CHECK(verdict(R"("2025": {"a": 10}}})") == "yes");
    CHECK(verdict(R"("2025": {"a": 9.99}}, "made_up": {"2025": {"a": 2}}})") == "no");
    CHECK(verdict(R"("2025": {"a": 9.99}}, "made_up": {"2025": {"a": 2.01}}})") == "yes");
    CHECK(verdict(R"("2025": {"a": 9.99}}, "made_up": {"2025": {"b": 5}}})") == "no");
    CHECK(verdict(R"("2025": {}}, "made_up": {"2025": {"a": null, "total": 12}}})") == "unknown");
    CHECK(verdict(R"("2025": {}}, "made_up": {"2025": {"a": null, "total": 11.99}}})") == "no");
}

} // namespace zicha::tests
