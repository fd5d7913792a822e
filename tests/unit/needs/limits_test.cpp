// Each limit of a book of needs: at it the book is read, one past it is refused.
#include "core/needs/needs_limits.hpp"
#include "tests/unit/needs/books.hpp"

#include <utility>

namespace zicha::tests {
namespace {

using needs::NeedsLimits;

std::string repeated(std::size_t count, const std::string& part) {
    std::string list;
    for (std::size_t at = 0; at < count; ++at) {
        std::string one = part;
        for (std::size_t place = one.find('#'); place != std::string::npos; place = one.find('#'))
            one.replace(place, 1, std::to_string(at));
        list += (at == 0 ? "" : ", ") + one;
    }
    return list;
}

bool is_read(const Replacements& replacements) {
    const auto reading = needs::read_needs_book(small_book(replacements), "small");
    return static_cast<bool>(reading);
}

std::string first_code(const Replacements& replacements) {
    const auto reading = needs::read_needs_book(small_book(replacements), "small");
    return reading ? "" : std::string(code_name(reading.problems()[0].code));
}

const std::string least_need =
    R"({"id": "m#", "label": LABEL, "at_least": "10", "of": AMOUNT, "cite": CITE})";

} // namespace

TEST_CASE("categories, facts and periods: at the limit and one past it") {
    const auto categories = [](std::size_t count) {
        return Replacements{{R"({"id": "b",)",
                             repeated(count, R"({"id": "c#", "label": {"zh": "丙", "en": "C"}})") +
                                 R"(, {"id": "b",)"}};
    };
    CHECK(is_read(categories(NeedsLimits::categories - 2)));
    CHECK(first_code(categories(NeedsLimits::categories - 1)) == "rule.too_many");
    const auto facts = [](std::size_t count) {
        return Replacements{
            {R"("facts": [)",
             R"("facts": [)" +
                 repeated(count,
                          R"({"id": "d#", "kind": "date", "label": {"zh": "日", "en": "d"}})") +
                 ", "}};
    };
    CHECK(first_code(facts(NeedsLimits::facts - 2)) == "rule.too_many");
    CHECK(first_code(facts(NeedsLimits::facts - 3)) == "needs.too_many_worlds");
    const auto periods = [](std::size_t count) {
        return Replacements{
            {R"("periods": [)",
             R"("periods": [)" +
                 repeated(count, R"({"id": "p#", "year": -2, "label": {"zh": "年", "en": "p"}})") +
                 ", "}};
    };
    CHECK(is_read(periods(NeedsLimits::periods - 3)));
    CHECK(first_code(periods(NeedsLimits::periods - 2)) == "rule.too_many");
}

TEST_CASE("worlds: facts that can turn out in 4,096 ways are read, in twice as many refused") {
    // The small book's own facts can turn out in 2 × 2 × 2 ways.
    const auto facts = [](std::size_t count) {
        return Replacements{
            {R"("facts": [)",
             R"("facts": [)" +
                 repeated(count, R"({"id": "w#", "kind": "yes_no", "label": LABEL})") + ", "}};
    };
    CHECK(is_read(facts(9)));
    CHECK(first_code(facts(10)) == "needs.too_many_worlds");
}

TEST_CASE("depth of needs, amounts and conditions: at the limit and one past it") {
    const auto nested = [](std::size_t depth, std::string inner, const std::string& name) {
        for (std::size_t at = 0; at < depth; ++at) {
            std::string outer = "{\"";
            outer.append(name).append("\": [").append(inner).append("]}");
            inner = std::move(outer);
        }
        return inner;
    };
    const auto amount = [&](std::size_t depth) {
        return Replacements{{"AMOUNT", nested(depth, R"({"total": "open"})", "sum")}};
    };
    CHECK(is_read(amount(NeedsLimits::depth - 1)));
    CHECK(first_code(amount(NeedsLimits::depth)) == "rule.too_many");
    for (const char* const name : {"all_of", "any_of"}) {
        const auto need = [&](std::size_t depth) {
            return Replacements{{"NEED", nested(depth, least_need, name)}, {"m#", "m"}};
        };
        CHECK(is_read(need(NeedsLimits::depth - 1)));
        CHECK(first_code(need(NeedsLimits::depth)) == "rule.too_many");
    }
    const auto condition = [&](std::size_t depth) {
        return Replacements{{"NEED", R"({"when": )" +
                                         nested(depth, R"({"fact": "yes", "is": true})", "any_of") +
                                         R"(, "need": )" + least_need + "}"},
                            {"m#", "m"}};
    };
    CHECK(is_read(condition(NeedsLimits::depth - 1)));
    CHECK(first_code(condition(NeedsLimits::depth)) == "rule.too_many");
}

TEST_CASE("alternatives: 64 ways are read, more are refused") {
    const auto any_of = [](std::size_t count) {
        return R"({"any_of": [)" + repeated(count, least_need) + "]}";
    };
    CHECK(is_read({{"NEED", any_of(NeedsLimits::ways)}}));
    CHECK(first_code({{"NEED", any_of(NeedsLimits::ways + 1)}}) == "rule.too_many");
    const auto product = [&](std::size_t a, std::size_t b) {
        return R"({"all_of": [)" + any_of(a) + ", " + any_of(b) + "]}";
    };
    CHECK(is_read({{"NEED", product(8, 8)}}));
    CHECK(first_code({{"NEED", product(8, 9)}}) == "needs.too_many_ways");
    const auto greatest = [](std::size_t a, std::size_t b) {
        const auto one = [](std::size_t count) {
            return R"({"greatest": [)" + repeated(count, R"({"total": "open"})") + "]}";
        };
        return R"({"sum": [)" + one(a) + ", " + one(b) + "]}";
    };
    CHECK(is_read({{"AMOUNT", greatest(8, 8)}}));
    CHECK(first_code({{"AMOUNT", greatest(8, 9)}}) == "needs.too_many_ways");
}

TEST_CASE("minima: 128 are read, one more is refused") {
    const auto minima = [](std::size_t count) {
        return R"({"all_of": [{"all_of": [)" + repeated(count / 2, least_need) +
               R"(]}, {"all_of": [)" + repeated(count - count / 2, least_need) + "]}]}";
    };
    CHECK(is_read({{"NEED", minima(NeedsLimits::minima)}}));
    CHECK(first_code({{"NEED", minima(NeedsLimits::minima + 1)}}) != "");
}

TEST_CASE("a figure of 99,999.99 hours is read, and a hundredth more refused") {
    CHECK(is_read({{"\"10\"", "\"99999.99\""}}));
    CHECK(first_code({{"\"10\"", "\"100000\""}}) == "rule.bad_hours");
}

TEST_CASE("the largest hours, weights and figures leave no number's range") {
    const auto book = needs_book(small_book(
        {{"\"10\"", "\"99999.99\""},
         {"AMOUNT",
          R"({"times": "100", "of": {"times": "100", "of": {"total": "whole"}, "cite": CITE},
           "cite": CITE})"}}));
    CHECK(decided_keys(*book, R"({"n": 0, "years": {"2026": {"a": 99999.99, "b": 99999.99}}})")
              .verdict == "yes");
    CHECK(decided_keys(*book, R"({"n": 0})").further == "10");
    CHECK(decided_keys(*book, R"({"n": 0, "years": {"2026": {"a": null}}})").missing ==
          R"(["years.2026.a"])");
    CHECK(decided_keys(*book, R"({"n": 0, "years": {"2026": {"a": 100000}}})").verdict ==
          "/years/2026/a needs.bad_hours");
    CHECK(
        first_code({{"AMOUNT", R"({"times": "100", "of": {"times": "100", "of": {"times": "2", "of":
        {"total": "whole"}, "cite": CITE}, "cite": CITE}, "cite": CITE})"}}) == "needs.times");
}

} // namespace zicha::tests
