#include "core/assess/lanes.hpp"

#include <doctest/doctest.h>

#include <array>

namespace zicha::tests {
namespace {

constexpr std::array amounts = {0, 1, 6000, 9000, unbounded.hundredths(), 1799, 1800, 24000};
constexpr std::array truths = {Truth::no, Truth::unknown, Truth::yes};

ClassHours hours(std::size_t lane, std::size_t moved = 0) {
    return ClassHours::from_hundredths(amounts[(lane + moved) % amounts.size()]);
}

assess::HoursLanes lanes(std::size_t moved = 0) {
    const auto at = [&](std::size_t lane) { return hours(lane, moved).hundredths(); };
    return assess::HoursLanes(assess::Lanes(assess::Lanes::Four{at(0), at(1), at(2), at(3)},
                                            assess::Lanes::Four{at(4), at(5), at(6), at(7)}));
}

} // namespace

TEST_CASE("sums and comparisons of several persons are those of each") {
    for (std::size_t moved = 0; moved < amounts.size(); ++moved)
        for (std::size_t lane = 0; lane < assess::Lanes::count; ++lane) {
            const ClassHours a = hours(lane);
            const ClassHours b = hours(lane, moved);
            CHECK(assess::extract_lane(lanes(), lane) == a);
            CHECK(assess::extract_lane(lanes() + lanes(moved), lane) == a + b);
            CHECK(assess::extract_lane(shortfall(lanes(), lanes(moved)), lane) == shortfall(a, b));
            CHECK(assess::extract_lane(lesser(lanes(), lanes(moved)), lane) == lesser(a, b));
            CHECK(assess::extract_lane(greater(lanes(), lanes(moved)), lane) == greater(a, b));
            CHECK(assess::extract_lane(assess::is_at_least(lanes(), lanes(moved)), lane) ==
                  assess::is_at_least(a, b));
            CHECK(assess::extract_lane(assess::choose(assess::is_at_least(lanes(), lanes(moved)),
                                                      lanes(), lanes(moved)),
                                       lane) == greater(a, b));
        }
}

TEST_CASE("three-valued answers of several persons combine as one person's do") {
    for (const Truth a : truths)
        for (const Truth b : truths) {
            CHECK(assess::extract_lane(logical_and(assess::TruthLanes(a), assess::TruthLanes(b)),
                                       5) == logical_and(a, b));
            CHECK(assess::extract_lane(logical_or(assess::TruthLanes(a), assess::TruthLanes(b)),
                                       5) == logical_or(a, b));
            CHECK(assess::extract_lane(assess::is_yes(assess::TruthLanes(a)), 5) ==
                  assess::is_yes(a));
            CHECK(assess::extract_lane(assess::is_no(assess::TruthLanes(a)), 5) ==
                  assess::is_no(a));
            CHECK(assess::extract_lane(assess::is_unknown(assess::TruthLanes(a)), 5) ==
                  assess::is_unknown(a));
            CHECK(assess::extract_lane(assess::choose(assess::MaskLanes(a == b),
                                                      assess::TruthLanes(a), assess::TruthLanes(b)),
                                       5) == b);
        }
}

TEST_CASE("a blank fact among several persons' is unknown") {
    const std::array cells = {Cell{}, Cell::of_answer(false), Cell::of_answer(true)};
    for (const Cell cell : cells) {
        const assess::CellLanes beside(assess::Lanes(cell.encoded()));
        CHECK(assess::extract_lane(beside.is_blank(), 0) == cell.is_blank());
        CHECK(assess::extract_lane(beside.truth(), 0) == cell.truth());
    }
}

TEST_CASE("a condition that holds for one of several holds for some") {
    CHECK_FALSE(assess::is_any(assess::MaskLanes(false)));
    for (std::size_t lane = 0; lane < assess::Lanes::count; ++lane) {
        const auto bits = [lane](std::size_t other) { return other == lane ? -1 : 0; };
        const assess::MaskLanes one(
            assess::Lanes(assess::Lanes::Four{bits(0), bits(1), bits(2), bits(3)},
                          assess::Lanes::Four{bits(4), bits(5), bits(6), bits(7)}));
        CHECK(assess::is_any(one));
        for (std::size_t other = 0; other < assess::Lanes::count; ++other)
            CHECK((assess::extract_lane(assess::bits_if(one, 6), other) == 6) == (other == lane));
    }
}

} // namespace zicha::tests
