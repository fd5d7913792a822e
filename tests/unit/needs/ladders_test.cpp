// Ladders, conditions that must hold, and the checklist: what is refused, which day counts, and
// what is said.
#include "core/needs/decision_text.hpp"
#include "tests/unit/needs/books.hpp"

namespace zicha::tests {
namespace {

using Found = std::vector<std::string>;

const std::string ladder =
    R"({"id": "service", "label": LABEL, "ladder": {"from": "day", "to": "2026-12-31", "rungs": [
        {"when": {"fact": "yes", "is": true}, "years": 2, "cite": CITE},
        {"years": 4, "cite": CITE}]}})";

std::string with_ladder(const Replacements& more = {}) {
    Replacements all{{"NEED", ladder}};
    all.insert(all.end(), more.begin(), more.end());
    all.emplace_back(R"("verdict": "no",
"gap": {"m": 10}, "further": 10)",
                     R"("verdict": "unknown", "unmet": ["service"], "missing": ["day"])");
    return small_book(all);
}

Found with_ladder(const std::string& from, const std::string& to) {
    return needs_problems(with_ladder({{from, to}}));
}

} // namespace

TEST_CASE("a ladder that cannot be meant is refused at its place") {
    const std::string at = "/need/ladder";
    CHECK(needs_problems(with_ladder()) == Found{});
    CHECK(with_ladder("\"from\": \"day\"", "\"from\": \"dya\"") ==
          Found{at + "/from rule.unknown_reference"});
    CHECK(with_ladder("\"from\": \"day\"", "\"from\": \"n\"").front() ==
          at + "/from needs.fact_kind");
    CHECK(with_ladder("\"2026-12-31\"", "\"2026-12-32\"").front() == at + "/to rule.bad_date");
    CHECK(with_ladder("{\"years\": 4", "{\"years\": 61") ==
          Found{at + "/rungs/1/years rule.wrong_type"});
    CHECK(with_ladder("{\"years\": 4", "{\"years\": 4, \"outcome\": \"refer\"") ==
          Found{at + "/rungs/1 needs.one_of"});
    CHECK(with_ladder("{\"years\": 4", "{\"outcome\": \"pass\"") ==
          Found{at + "/rungs/1/outcome rule.unknown_value"});
    CHECK(with_ladder("{\"years\": 4",
                      "{\"when\": {\"fact\": \"yes\", \"is\": false}, \"years\": 4") ==
          Found{at + "/rungs/1 needs.last_rung"});
    CHECK(with_ladder("{\"when\": {\"fact\": \"yes\", \"is\": true}, \"years\": 2",
                      "{\"years\": 2") == Found{at + "/rungs/0 needs.last_rung"});
    CHECK(needs_problems(small_book({{"NEED", "{\"any_of\": [" + ladder + "]}"}})) ==
          Found{"/need/any_of/0 needs.one_of"});
}

TEST_CASE("years since 29 February are full on the 28th where there is no 29th") {
    const auto full = [](const char* from, int years) {
        return format_date(
            date_of_day(needs::full_years_day(day_number(*parse_date(from)), years)));
    };
    CHECK(full("2024-02-29", 1) == "2025-02-28");
    CHECK(full("2024-02-29", 4) == "2028-02-29");
    CHECK(full("2024-02-28", 1) == "2025-02-28");
    CHECK(full("2025-02-28", 3) == "2028-02-28");
    CHECK(full("2096-02-29", 4) == "2100-02-28");
    CHECK(full("2022-12-31", 4) == "2026-12-31");
    const std::int32_t day = day_number(*parse_date("2025-02-28"));
    CHECK(format_date(date_of_day(needs::last_start_of(day, 1))) == "2024-02-29");
}

TEST_CASE("a day that is left out is unknown to a ladder, and so is an unknown rung") {
    const auto book = needs_book(with_ladder());
    CHECK(decided_keys(*book, R"({"n": 0})").missing == R"(["day"])");
    CHECK(decided_keys(*book, R"({"n": 0, "day": "2022-12-31"})").verdict == "yes");
    const auto late = decided_keys(*book, R"({"n": 0, "day": "2023-01-01"})");
    CHECK(late.verdict == "no");
    CHECK(late.from_day == "2027-01-01");
    const auto open = decided_keys(*book, R"({"n": 0, "yes": null, "day": "2024-12-31"})");
    CHECK(open.verdict == "unknown");
    CHECK(open.missing == R"(["yes"])");
    CHECK(open.from_day == "2028-12-31");
    CHECK(decided_keys(*book, R"({"n": 0, "yes": null, "day": "2025-01-01"})").verdict == "no");
    const auto facts = needs::read_needs_person(*book, R"({"n": 0})", "person");
    const auto decision = needs::decide(*book, *facts, "person");
    REQUIRE(decision);
    std::string json;
    needs::append_decision(json, *book, *decision);
    CHECK(json.find(R"("missing":["day"])") != std::string::npos);
}

TEST_CASE("a checklist is in every result, marked as not decided, and changes no verdict") {
    const std::string list =
        R"("checklist": [{"id": "papers", "label": {"zh": "论文", "en": "papers"}, "cite": CITE}],
           "examples")";
    const auto plain = needs_book(small_book());
    const auto book = needs_book(small_book({{"\"examples\"", list}}));
    for (const std::string person : {R"({"n": 0})", R"({"n": 0, "years": {"2026": {"a": 10}}})",
                                     R"({"n": 0, "years": {"2026": {"a": null}}})"}) {
        CHECK(decided_keys(*book, person).verdict == decided_keys(*plain, person).verdict);
        const auto facts = needs::read_needs_person(*book, person, "person");
        const auto decision = needs::decide(*book, *facts, "person");
        REQUIRE(decision);
        const std::string zh = needs::decision_text(*book, *decision, Language::zh);
        CHECK(zh.find("另有 1 项条件不在此判断") != std::string::npos);
        CHECK(zh.find("□ 论文") != std::string::npos);
        std::string json;
        needs::append_decision(json, *book, *decision);
        CHECK(json.find(R"("checklist":[{"id":"papers","is_decided":false,)") != std::string::npos);
    }
    CHECK(needs_problems(small_book({{"\"examples\"", list}, {"\"papers\"", "\"Papers\""}})) ==
          Found{"/checklist/0/id rule.bad_id"});
    CHECK(needs_problems(small_book({{"\"examples\"", R"("checklist": [], "examples")"}})) ==
          Found{"/checklist rule.too_few"});
}

} // namespace zicha::tests
