// Hours known only as a sum over several years.
#include "tests/unit/needs/books.hpp"

namespace zicha::tests {
namespace {

std::string summed_book(const std::string& amount) {
    return small_book(
        {{R"("span": [-1, 0],)", R"("span": [-1, 0], "sum": true,)"}, {"AMOUNT", amount}});
}

std::string wrong_sum(const std::string& sums, const std::string& years = "{}") {
    const auto book = needs_book(summed_book(R"({"total": "whole"})"));
    return decided_keys(*book, R"({"n": 0, "years": )" + years + R"(, "sums": )" + sums + "}")
        .verdict;
}

} // namespace

TEST_CASE(
    "a sum over several years decides what is asked over them, and bounds their blank hours") {
    const auto both = needs_book(summed_book(R"({"hours": ["a"], "in": "whole"})"));
    const auto sum = [](const std::string& hours) {
        return R"({"n": 0, "sums": {"whole": {"a": )" + hours + "}}}";
    };
    CHECK(decided_keys(*both, sum("10")).verdict == "yes");
    const auto less = decided_keys(*both, sum("9.99"));
    CHECK(less.verdict == "no");
    CHECK(less.gap == R"({"m": 0.01})");
    CHECK(less.further == "0.01");
    CHECK(less.missing == "[]");
    const auto one = needs_book(summed_book(R"({"hours": ["a"], "in": "open"})"));
    const auto open = decided_keys(*one, sum("10"));
    CHECK(open.verdict == "unknown");
    CHECK(open.missing == R"(["years.2026.a"])");
    CHECK(decided_keys(*one, sum("9.99")).verdict == "no");
    // What the other year holds is not left for this one.
    const auto known = R"({"n": 0, "years": {"2025": {"a": 3}}, "sums": {"whole": {"a": 12.99}}})";
    CHECK(decided_keys(*one, known).verdict == "no");
}

TEST_CASE("a sum of all bounds each category, and one by category counts to the total") {
    const auto total = needs_book(summed_book(R"({"total": "whole"})"));
    CHECK(decided_keys(*total, R"({"n": 0, "sums": {"whole": {"a": 4, "b": 6}}})").verdict ==
          "yes");
    CHECK(decided_keys(*total, R"({"n": 0, "sums": {"whole": {"total": 10, "b": 6}}})").verdict ==
          "yes");
    // Of b nothing is said: none.
    CHECK(decided_keys(*total, R"({"n": 0, "sums": {"whole": {"a": 4}}})").gap == R"({"m": 6})");
    const auto part = needs_book(summed_book(R"({"hours": ["a"], "in": "open"})"));
    CHECK(decided_keys(*part, R"({"n": 0, "sums": {"whole": {"total": 20, "b": 11}}})").verdict ==
          "no");
    CHECK(decided_keys(*part, R"({"n": 0, "sums": {"whole": {"total": 20, "b": 10}}})").missing ==
          R"(["years.2026.a"])");
}

TEST_CASE("a sum that cannot be is refused at its place") {
    CHECK(wrong_sum(R"({"whole": {"a": 4}})", R"({"2025": {"a": 5}})") ==
          "/sums/whole/a needs.sum_small");
    CHECK(wrong_sum(R"({"whole": {"total": 9, "a": 4}})", R"({"2025": {"b": 6}})") ==
          "/sums/whole/total needs.sum_small");
    CHECK(wrong_sum(R"({"whole": {"total": 9}})", R"({"2025": {"total": 6}, "2026": {"a": 4}})") ==
          "/sums/whole/total needs.sum_small");
    CHECK(wrong_sum(R"({"whole": {"a": 4}})", R"({"2025": {"total": 6}})") ==
          "/sums/whole/a needs.sum_total");
    CHECK(wrong_sum(R"({"open": {"a": 4}})") == "/sums/open needs.no_sum");
    CHECK(wrong_sum(R"({"whole": {"a": null}})") == "/sums/whole/a needs.sum_unknown");
    CHECK(wrong_sum(R"({"whole": {"c": 4}})") == "/sums/whole/c rule.unknown_member");
    CHECK(wrong_sum(R"({"whole": {"a": "4"}})") == "/sums/whole/a rule.wrong_type");
    CHECK(wrong_sum("[]") == "/sums rule.wrong_type");
}

TEST_CASE("two sums over periods that share years are refused, and others are added") {
    const auto three = [](const char* third) {
        return needs_book(small_book(
            {{R"("span": [-1, 0],)", R"("span": [-3, 0],)"},
             {R"({"id": "whole")", std::string(R"({"id": "first", "span": [-3, -2], "sum": true,
               "label": LABEL}, {"id": "second", "span": )") +
                                       third + R"(, "sum": true, "label": LABEL}, {"id": "whole")"},
             {"AMOUNT", R"({"total": "whole"})"}}));
    };
    const std::string sums = R"({"n": 0, "sums": {"first": {"total": 4}, "second": {"total": 6}}})";
    CHECK(decided_keys(*three("[-1, 0]"), sums).verdict == "yes");
    CHECK(decided_keys(*three("[-2, 0]"), sums).verdict == "/sums/second/total needs.sum_overlap");
}

TEST_CASE("only several years, given by year, take a sum") {
    CHECK(needs_problems(small_book(
              {{R"("id": "open", "year": 0,)", R"("id": "open", "year": 0, "sum": true,)"}})) ==
          std::vector<std::string>{"/periods/1/sum needs.sum_span"});
    CHECK(
        needs_problems(small_book({{R"("by": "year")", R"("by": "day")"},
                                   {R"("span": [-1, 0],)", R"("span": [-1, 0], "sum": true,)"}})) ==
        std::vector<std::string>{"/periods/2/sum needs.sum_span"});
    CHECK(needs_problems(small_book({{R"("id": "yes")", R"("id": "sums")"}})) ==
          std::vector<std::string>{"/facts/0/id rule.reserved_id"});
}

} // namespace zicha::tests
