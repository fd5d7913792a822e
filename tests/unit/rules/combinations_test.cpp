#include "core/rules/combinations.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace zicha;

namespace {

rules::Combinations of(std::initializer_list<std::size_t> values) {
    rules::Combinations all;
    for (const std::size_t count : values)
        all.add_choice(count);
    return all;
}

} // namespace

TEST_CASE("all combinations come in the order of their numbers, the first choice slowest") {
    const rules::Combinations all = of({2, 3});
    CHECK(all.count() == 6);
    std::vector<std::array<std::uint8_t, 2>> seen;
    rules::ChoiceValues values = rules::Combinations::first();
    do {
        CHECK(all.number_of(values) == seen.size());
        seen.push_back({values[0], values[1]});
    } while (all.next(values));
    CHECK(seen ==
          std::vector<std::array<std::uint8_t, 2>>{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}});
    CHECK(values == rules::ChoiceValues{});
}

TEST_CASE("known choices keep their value while the others run through theirs") {
    const rules::Combinations all = of({2, 3, 2});
    rules::KnownChoices known{};
    known[1] = std::uint8_t{2};
    std::vector<rules::Combination> numbers;
    rules::ChoiceValues values = rules::Combinations::first(known);
    do
        numbers.push_back(all.number_of(values));
    while (all.next(values, known));
    CHECK(numbers == std::vector<rules::Combination>{4, 5, 10, 11});
}

TEST_CASE("no choice makes one combination, and an empty or too large set is not countable") {
    CHECK(of({}).count() == 1);
    CHECK(of({}).are_countable());
    CHECK(of({32, 32}).are_countable());
    CHECK_FALSE(of({32, 33}).are_countable());
    CHECK_FALSE(of({2, 0}).are_countable());
    CHECK_FALSE(of({1, 1, 1, 1, 1}).are_countable());
}
