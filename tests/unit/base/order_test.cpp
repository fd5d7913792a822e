#include "core/base/order.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using zicha::order_of;

TEST_CASE("indices come in the order of what they stand for, and alike ones as they came") {
    const std::vector<std::string> names{"b", "a", "c", "a", "b", "a"};
    const auto by_name = [&](std::size_t a, std::size_t b) { return names[a] < names[b]; };
    CHECK(order_of(names.size(), by_name) == std::vector<std::size_t>{1, 3, 5, 0, 4, 2});
    CHECK(order_of(0, by_name).empty());
}

TEST_CASE("what all compares alike keeps its order, however long it is") {
    const std::vector<std::size_t> order =
        order_of(1000, [](std::size_t, std::size_t) { return false; });
    for (std::size_t at = 0; at < order.size(); ++at)
        CHECK(order[at] == at);
}
