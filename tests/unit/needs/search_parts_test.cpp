// The two searches behind further hours and missing facts, each against trying everything.
#include "core/needs/vertices.hpp"
#include "core/needs/whole_point.hpp"
#include "tests/property/random_persons.hpp"

namespace zicha::tests {
namespace {

bool point_exists(const std::vector<needs::LinearBound>& bounds,
                  const std::vector<std::int64_t>& limits) {
    std::vector<std::int64_t> point(limits.size());
    for (;;) {
        bool is_met = true;
        for (const needs::LinearBound& bound : bounds) {
            std::int64_t sum = 0;
            for (std::size_t at = 0; at < point.size(); ++at)
                sum += bound.weights[at] * point[at];
            is_met = is_met && sum <= bound.most;
        }
        if (is_met)
            return true;
        std::size_t at = 0;
        while (at < point.size() && ++point[at] > limits[at])
            point[at++] = 0;
        if (at == point.size())
            return false;
    }
}

} // namespace

TEST_CASE("whole numbers that meet some bounds are found exactly where there are any") {
    Random random(16);
    int found = 0;
    for (int drawn = 0; drawn < 20'000; ++drawn) {
        const auto numbers = static_cast<std::size_t>(random.below(3)) + 1;
        std::vector<std::int64_t> limits(numbers);
        for (std::int64_t& limit : limits)
            limit = random.below(6);
        std::vector<needs::LinearBound> bounds(static_cast<std::size_t>(random.below(4)) + 1);
        for (needs::LinearBound& bound : bounds) {
            for (std::size_t at = 0; at < numbers; ++at)
                bound.weights.push_back(random.below(7) - 3);
            bound.most = random.below(13) - 6;
        }
        const bool exists = point_exists(bounds, limits);
        REQUIRE(needs::find_whole_point(bounds, limits) ==
                (exists ? needs::PointSearch::found : needs::PointSearch::none));
        found += exists ? 1 : 0;
    }
    CHECK(found > 5'000);
    CHECK(found < 19'000);
}

TEST_CASE("a system without a whole solution is told from one with a fraction") {
    // Each two of three sum to at least 1, all three to at most 1: only halves do.
    const std::vector<needs::LinearBound> odd{
        {{-1, -1, 0}, -1}, {{0, -1, -1}, -1}, {{-1, 0, -1}, -1}, {{1, 1, 1}, 1}};
    CHECK(needs::find_whole_point(odd, {5, 5, 5}) == needs::PointSearch::none);
    CHECK(needs::find_whole_point({}, {}) == needs::PointSearch::found);
}

TEST_CASE("numbers too large to multiply are said to be too hard, not guessed") {
    constexpr std::int64_t large = std::int64_t{1} << 61;
    const std::vector<needs::LinearBound> bounds{{{-large, 3, 7}, -large + 1},
                                                 {{5, -large + 1, 2}, -large + 5},
                                                 {{3, 11, -large + 7}, -large + 3}};
    CHECK(needs::find_whole_point(bounds, {large, large, large}) != needs::PointSearch::none);
}

TEST_CASE("minima of total and parts have the vertices that are known") {
    // Groups: total, general, professional; columns: general, professional.
    CHECK(needs::list_vertices({0b011, 0b101}, 0b111) == std::vector<std::uint32_t>{0b110, 0b001});
    CHECK(needs::list_vertices({0b011, 0b101}, 0b001) == std::vector<std::uint32_t>{0b001});
    CHECK(needs::list_vertices({}, 0) == std::vector<std::uint32_t>{0});
}

TEST_CASE("three minima that overlap in a ring have a vertex of halves, and are refused") {
    CHECK_FALSE(needs::list_vertices({0b011, 0b110, 0b101}, 0b111));
    CHECK(needs::list_vertices({0b011, 0b110, 0b101, 0b111}, 0b111)); // one hour fills all three
}

TEST_CASE("64 vertices are listed, more are refused") {
    // Pairs of minima that share a category: each pair doubles the vertices.
    std::vector<std::uint32_t> pairs;
    for (unsigned pair = 0; pair < 6; ++pair)
        pairs.push_back(3U << (2 * pair));
    const auto listed = needs::list_vertices(pairs, 0xFFF);
    REQUIRE(listed);
    CHECK(listed->size() == 64);
    std::vector<std::uint32_t> triples;
    for (unsigned triple = 0; triple < 4; ++triple)
        triples.push_back(7U << (3 * triple));
    CHECK_FALSE(needs::list_vertices(triples, 0xFFF)); // 81
}

} // namespace zicha::tests
