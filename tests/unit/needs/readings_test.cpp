// Marks of years, cases, and lenient readings of a clause in zicha-rules/2.
#include "tests/unit/needs/books.hpp"

namespace zicha::tests {
namespace {

using Problems = std::vector<std::string>;

constexpr const char* with_mark = R"({"id": "b", "label": {"zh": "乙", "en": "B"}}],
"completed": {"label": {"zh": "完成", "en": "complete"}}, "carried_in")";
constexpr const char* no_mark = R"({"id": "b", "label": {"zh": "乙", "en": "B"}}], "carried_in")";

// Ten hours of a this year; or each of two years four, or marked so.
constexpr const char* two_ways = R"({"any_of": [
{"id": "m", "label": LABEL, "at_least": "10", "of": AMOUNT, "cite": CITE},
{"each": ["closed", "open"], "need": {"marked": "{period}", "need":
{"id": "y", "label": LABEL, "at_least": "4", "of": {"hours": ["a"], "in": "{period}"}, "cite": CITE}}}]})";

constexpr const char* ambiguity = R"("open": "open", "ambiguities": [{"id": "which",
"about": LABEL, "strict": LABEL, "lenient": LABEL, "question": {"zh": "哪一种？", "en": "Which?"},
"addressee": {"zh": "主管部门", "en": "the office"}, "cite": CITE}],)";

constexpr const char* lenient = R"({"any_of": [
{"id": "m", "label": LABEL, "at_least": "10", "of": AMOUNT, "cite": CITE},
{"reading": "which", "need": {"id": "m2", "label": LABEL, "at_least": "6", "of": AMOUNT, "cite": CITE}}]})";

std::shared_ptr<const needs::NeedsBook> marked_book() {
    return needs_book(small_book({{"NEED", two_ways}, {no_mark, with_mark}}));
}

Problems problems_of(const std::string& need, bool has_mark = true) {
    Replacements all{{"NEED", need}};
    if (has_mark)
        all.emplace_back(no_mark, with_mark);
    return needs_problems(small_book(all));
}

} // namespace

TEST_CASE("a year's mark decides it, and without one its hours do") {
    const auto book = marked_book();
    const auto verdict = [&](const char* person) { return decided_keys(*book, person).verdict; };
    CHECK(verdict(R"({"n": 0, "years": {"2025": {"a": 4}, "2026": {"a": 4}}})") == "yes");
    CHECK(verdict(R"({"n": 0, "years": {"2025": {"completed": true}, "2026": {"a": 4}}})") ==
          "yes");
    CHECK(
        verdict(R"({"n": 0, "years": {"2025": {"a": 9, "completed": false}, "2026": {"a": 4}}})") ==
        "no");
    CHECK(
        verdict(R"({"n": 0, "years": {"2025": {"a": 4, "completed": null}, "2026": {"a": 4}}})") ==
        "yes");
    // It says nothing of the other way.
    CHECK(verdict(R"({"n": 0, "years": {"2025": {"completed": false}, "2026": {"a": 10}}})") ==
          "yes");
}

TEST_CASE("a mark is missing where the hours leave its year open, and only there") {
    const auto book = marked_book();
    const auto missing = [&](const char* person) { return decided_keys(*book, person).missing; };
    CHECK(missing(R"({"n": 0, "years": {"2025": {"a": null}, "2026": {"a": 4}}})") ==
          R"(["years.2025.a", "years.2025.completed"])");
    CHECK(
        missing(
            R"({"n": 0, "years": {"2025": {"a": null, "completed": false}, "2026": {"a": 4}}})") ==
        "[]");
    CHECK(missing(R"({"n": 0, "years": {"2025": {"a": 4}, "2026": {"a": null}}})") ==
          R"(["years.2026.a", "years.2026.completed"])");
    CHECK(missing(R"({"n": 0, "years": {"2025": {"a": 3}, "2026": {"a": null}}})") ==
          R"(["years.2026.a"])");
}

TEST_CASE(
    "a year that is open and marked as not complete is not so yet, unless its hours suffice") {
    const auto book = marked_book();
    const auto keys = [&](const char* person) { return decided_keys(*book, person); };
    const auto not_yet =
        keys(R"({"n": 0, "years": {"2025": {"a": 4}, "2026": {"a": 1, "completed": false}}})");
    CHECK(not_yet.further == "3");
    CHECK(not_yet.gap == R"({"2026.y": 3})");
    const auto against =
        keys(R"({"n": 0, "years": {"2025": {"a": 4}, "2026": {"a": 5, "completed": false}}})");
    CHECK(against.further == "5");
    CHECK(against.gap == R"({"m": 5})");
    const auto facts = needs::read_needs_person(
        *book, R"({"n": 0, "years": {"2026": {"a": 5, "completed": false}}})", "person");
    REQUIRE(facts);
    CHECK(needs::decide(*book, *facts, "person")->not_complete == std::vector<int>{2026});
}

TEST_CASE("a verdict that only a lenient reading gives needs a ruling, and names the ambiguity") {
    const auto book =
        needs_book(small_book({{"NEED", lenient}, {"\"open\": \"open\",", ambiguity}}));
    const auto keys = [&](const char* person) { return decided_keys(*book, person); };
    const auto ruling = keys(R"({"n": 0, "years": {"2026": {"a": 6}}})");
    CHECK(ruling.verdict == "needs_ruling");
    CHECK(ruling.readings == R"(["which"])");
    CHECK(ruling.further == "4"); // on the strict reading
    CHECK(ruling.missing == "[]");
    CHECK(keys(R"({"n": 0, "years": {"2026": {"a": 10}}})").verdict == "yes");
    CHECK(keys(R"({"n": 0, "years": {"2026": {"a": 5}}})").verdict == "no");
    // Open on the strict reading: a reading is no reason to say more than that.
    const auto open = keys(R"({"n": 0, "years": {"2026": {"a": null}}})");
    CHECK(open.verdict == "unknown");
    CHECK(open.readings == "[]");
    // Certainly short on the strict one, and open on the other.
    CHECK(keys(R"({"n": 0, "years": {"2026": {"a": null, "total": 9}}})").verdict == "no");
}

TEST_CASE("of cases the first that holds counts, and one that refers has a name") {
    const char* cases = R"({"cases": [
{"when": {"fact": "n", "at_least": 5}, "need": {"outcome": "refer", "label": {"zh": "按省规定", "en": "Provincial"}, "cite": CITE}},
{"when": {"fact": "n", "at_least": 3}, "why": LABEL, "need": {"outcome": "not_asked", "cite": CITE}},
{"need": {"id": "m", "label": LABEL, "at_least": "10", "of": AMOUNT, "cite": CITE}}]})";
    const auto book = needs_book(small_book({{"NEED", cases}}));
    CHECK(decided_keys(*book, R"({"n": 7})").verdict == "refer");
    CHECK(decided_keys(*book, R"({"n": 4})").verdict == "yes");
    CHECK(decided_keys(*book, R"({"n": 0})").verdict == "no");
    const auto facts = needs::read_needs_person(*book, R"({"n": 5})", "person");
    const auto decision = needs::decide(*book, *facts, "person");
    REQUIRE(decision->refer_need);
    CHECK(book->needs[*decision->refer_need].label.en == "Provincial");
}

TEST_CASE("what a file says is unknown or a value where it is left out is so") {
    const std::string text = small_book(
        {{R"("label": {"zh": "甲", "en": "A"}})",
          R"("label": {"zh": "甲", "en": "A"}, "blank": "unknown"})"},
         {R"("kind": "yes_no", "label": {"zh": "是", "en": "yes"}})",
          R"("kind": "yes_no", "label": {"zh": "是", "en": "yes"}, "blank": "unknown"})"},
         {R"("facts": {"n": 0})", R"("facts": {"n": 0, "years": {"2026": {"a": 0}}})"},
         {"NEED",
          R"({"when": {"fact": "yes", "is": true}, "need": {"id": "m", "label": LABEL, "at_least": "10",
            "of": AMOUNT, "cite": CITE}, "else": {"id": "m", "label": LABEL, "at_least": "10", "of": AMOUNT, "cite": CITE}})"}});
    const auto book = needs_book(text);
    CHECK(decided_keys(*book, R"({"n": 0})").verdict == "unknown");
    CHECK(decided_keys(*book, R"({"n": 0})").missing == R"(["years.2026.a"])");
    CHECK(decided_keys(*book, R"({"n": 0, "years": {"2026": {"b": 3}}})").missing ==
          R"(["years.2026.a"])");
}

TEST_CASE("marks, cases and readings are refused where they have no meaning, at their place") {
    CHECK(problems_of(two_ways) == Problems{});
    CHECK(problems_of(two_ways, false) == Problems{"/need/any_of/1/need/marked needs.no_mark"});
    const std::string marked =
        R"({"marked": "open", "need": {"id": "m", "label": LABEL, "at_least": "10", "of": AMOUNT, "cite": CITE}})";
    CHECK(problems_of(R"({"marked": "whole", "need": )" + marked + "}") ==
          Problems{"/need/marked needs.marked_year"});
    CHECK(problems_of(R"({"marked": "open", "need": )" + marked + "}") ==
          Problems{"/need/need/marked needs.marked_twice"});
    CHECK(problems_of(R"({"cases": [{"when": {"fact": "yes", "is": true}, "need": )" + marked +
                      "}]}") == Problems{"/need/cases/0 needs.last_case"});
    CHECK(problems_of(R"({"cases": [{"need": )" + marked + R"(}, {"need": )" + marked + "}]}") ==
          Problems{"/need/cases/0 needs.last_case"});
    CHECK(problems_of(lenient, false) == Problems{"/need/any_of/1/reading rule.unknown_reference"});
    const std::string only =
        R"({"any_of": [{"reading": "which", "need": {"id": "m", "label": LABEL, "at_least": "10", "of": AMOUNT, "cite": CITE}}]})";
    CHECK(needs_problems(small_book({{"NEED", only}, {"\"open\": \"open\",", ambiguity}})) ==
          Problems{"/need/any_of needs.only_readings"});
    std::string strict = ambiguity;
    strict.replace(strict.find("\"lenient\": LABEL, "), 18, "");
    CHECK(needs_problems(small_book({{"NEED", lenient}, {"\"open\": \"open\",", strict}})) ==
          Problems{"/need/any_of/1/reading needs.reading_strict"});
    CHECK(problems_of(R"({"reading": "which", "need": )" + marked + "}") ==
          Problems{"/need needs.one_of"});
    CHECK(needs_problems(
              small_book({{R"("kind": "count",)", R"("kind": "count", "blank": "unknown",)"}})) ==
          Problems{"/facts/1/blank needs.fact_kind"});
}

} // namespace zicha::tests
