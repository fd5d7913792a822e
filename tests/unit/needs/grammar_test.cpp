// The grammar of zicha-rules/2 is closed: what it does not know is refused at its place.
#include "tests/unit/needs/books.hpp"

namespace zicha::tests {
namespace {

using Found = std::vector<std::string>;

Found with_amount(const std::string& amount) {
    return needs_problems(small_book({{"AMOUNT", amount}}));
}
Found with_need(const std::string& need) {
    return needs_problems(small_book({{"NEED", need}}));
}
Found with(const std::string& from, const std::string& to) {
    return needs_problems(small_book({{from, to}}));
}

constexpr const char* plain = R"({"hours": ["a"], "in": "open"})";
constexpr const char* minimum =
    R"({"id": "m", "label": LABEL, "at_least": "10", "of": AMOUNT, "cite": CITE})";

} // namespace

TEST_CASE("a small book of needs has no problem, and each of its examples is decided") {
    CHECK(needs_problems(small_book()) == Found{});
    CHECK(with(R"("gap": {"m": 10})", R"("gap": {"m": 9})") ==
          Found{"/examples/0/expect/gap rule.example_differs"});
}

TEST_CASE("an unknown member is named with line and column, wherever it is") {
    CHECK(with("\"open\": \"open\",", "\"open\": \"open\", \"opne\": 1,") ==
          Found{"/opne rule.unknown_member"});
    CHECK(with_amount(R"({"hours": ["a"], "in": "open", "of": 1})") ==
          Found{"/need/of/of rule.unknown_member"});
    CHECK(with_need(R"({"all_of": [)" + std::string(minimum) + R"(], "unless": 1})") ==
          Found{"/need/unless rule.unknown_member"});
    CHECK(with("\"from\": 0, \"to\": 9", "\"from\": 0, \"to\": 9, \"step\": 1") ==
          Found{"/facts/1/step rule.unknown_member"});
    const auto problems = files::read_any_file(
        small_book({{"\"open\": \"open\",", "\"open\": \"open\", \"opne\": 1,"}}), "small");
    REQUIRE(problems.problems().size() == 1);
    CHECK(problems.problems()[0].place.line == 15);
    CHECK(problems.problems()[0].place.character == 25);
}

TEST_CASE("what an amount can be is a closed list") {
    CHECK(with_amount(R"({"minus": [1]})") == Found{"/need/of needs.one_of"});
    CHECK(with_amount(R"({"hours": ["c"], "in": "open"})") ==
          Found{"/need/of/hours/0 rule.unknown_reference"});
    CHECK(with_amount(R"({"hours": ["a"], "in": "never"})") ==
          Found{"/need/of/in rule.unknown_reference"});
    CHECK(with_amount(R"({"hours": ["a"], "in": "{period}"})") ==
          Found{"/need/of/in rule.placeholder"});
    CHECK(with_amount(R"({"hours": [], "in": "open"})") == Found{"/need/of/hours rule.too_few"});
    CHECK(with_amount(R"({"carried_in": ["b"]})") ==
          Found{"/need/of/carried_in needs.not_carried"});
    CHECK(with_amount(R"({"cap": "-1", "of": {"total": "open"}, "cite": CITE})") ==
          Found{"/need/of/cap rule.bad_hours"});
    CHECK(with_amount(R"({"cap": "1", "of": {"total": "open"}})") ==
          Found{"/need/of rule.missing_member"});
    CHECK(with_amount(R"({"times": "0", "of": {"total": "open"}, "cite": CITE})") ==
          Found{"/need/of/times needs.times"});
    CHECK(with_amount(R"({"times": "100.01", "of": {"total": "open"}, "cite": CITE})") ==
          Found{"/need/of/times needs.times"});
    CHECK(with_amount(R"({"times": "0.5", "cite": CITE, "of":
        {"times": "0.5", "of": {"total": "open"}, "cite": CITE}})") ==
          Found{"/need/of/times needs.times_twice"});
    CHECK(with_amount("7") == Found{"/need/of rule.wrong_type"});
}

TEST_CASE("what a need can be is a closed list, and conditions are outside of alternatives") {
    CHECK(with_need(R"({"none_of": []})") == Found{"/need needs.one_of"});
    CHECK(with_need(R"({"outcome": "pass", "cite": CITE})") ==
          Found{"/need/outcome rule.unknown_value"});
    CHECK(with_need(R"({"any_of": [{"when": {"fact": "yes", "is": true}, "need": )" +
                    std::string(minimum) + "}]}") == Found{"/need/any_of/0 needs.one_of"});
    CHECK(with_need(R"({"each": ["open"], "need": {"each": ["closed"], "need": )" +
                    std::string(minimum) + "}}") == Found{"/need/need/each needs.each_twice"});
    CHECK(with_need(R"({"each": ["opne", "open"], "need": )" + std::string(minimum) + "}") ==
          Found{"/need/each/0 rule.unknown_reference"});
    CHECK(with("\"cite\": CITE}", "\"cite\": []}") == Found{"/need/cite rule.too_few"});
}

TEST_CASE("a condition compares a fact as its kind allows, once") {
    const auto with_condition = [](const std::string& condition) {
        return with_need(R"({"when": )" + condition + R"(, "need": )" + minimum + "}");
    };
    const std::string at = "/need/when";
    CHECK(with_condition(R"({"fact": "no", "is": true})") ==
          Found{at + "/fact rule.unknown_reference"});
    CHECK(with_condition(R"({"fact": "yes", "is": ["x"]})") == Found{at + "/is rule.wrong_type"});
    CHECK(with_condition(R"({"fact": "yes", "at_least": 1})") ==
          Found{at + "/at_least needs.fact_kind"});
    CHECK(with_condition(R"({"fact": "n", "from": {"day": "2026-01-01"}})") ==
          Found{at + "/from needs.fact_kind"});
    CHECK(with_condition(R"({"fact": "day", "from": {"day": "2026-02-30"}})") ==
          Found{at + "/from/day rule.bad_date"});
    CHECK(with_condition(R"({"fact": "n", "at_least": 1, "at_most": 2})") ==
          Found{at + " needs.one_of"});
    CHECK(with_condition(R"({"fact": "day", "given": false})") == Found{at + "/given needs.given"});
    CHECK(with_condition(R"({"hours": ["a"], "at_least": 3})") == Found{at + " needs.one_of"});
}

TEST_CASE("facts and periods that cannot be meant are refused") {
    CHECK(with("\"from\": 0, \"to\": 9", "\"from\": 9, \"to\": 0") ==
          Found{"/facts/1 rule.bad_range", "/examples/0/facts/n rule.wrong_type"});
    CHECK(with("\"id\": \"yes\"", "\"id\": \"years\"") == Found{"/facts/0/id rule.reserved_id"});
    CHECK(with("\"id\": \"b\"", "\"id\": \"total\"") ==
          Found{"/hours/categories/1 rule.reserved_id"});
    CHECK(with("\"span\": [-1, 0]", "\"span\": [0, -1]") ==
          Found{"/periods/2/span rule.bad_range"});
    CHECK(with("\"span\": [-1, 0]", "\"from\": {\"fact\": \"day\"}, \"years\": 1") ==
          Found{"/periods/2 needs.only_years"});
    CHECK(with("\"year\": 2026,", "") == Found{"/periods/0/year rule.missing_member",
                                               "/periods/1/year rule.missing_member",
                                               "/periods/2/span rule.missing_member"});
    CHECK(with("\"open\": \"open\",", "\"open\": \"opne\",") ==
          Found{"/open rule.unknown_reference"});
}

TEST_CASE("another format is told as that alone, and broken JSON with its place") {
    CHECK(with("zicha-rules/2", "zicha-rules/3") == Found{"/format rule.format"});
    CHECK(needs_problems(small_book().substr(0, 200)) == Found{" json.syntax"});
}

TEST_CASE("categories that are worth earning and converted differently are refused") {
    const std::string sum =
        std::string(R"({"sum": [)") + plain +
        R"(, {"times": "0.5", "of": {"hours": ["b"], "in": "open"}, "cite": CITE}]})";
    CHECK(with_amount(sum) == Found{}); // an hour of a is never worth less than one of b
    const std::string both =
        R"({"all_of": [{"id": "m", "label": LABEL, "at_least": "10", "of": )" + sum +
        R"(, "cite": CITE}, {"id": "other", "label": LABEL, "at_least": "1", "cite": CITE, "of":
        {"hours": ["b"], "in": "open"}}]})";
    CHECK(with_need(both) == Found{"/need needs.further_weights"});
}

} // namespace zicha::tests
