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

HoursLanes lanes(std::size_t moved = 0) {
    const auto at = [&](std::size_t lane) { return hours(lane, moved).hundredths(); };
    return HoursLanes(
        Lanes(Lanes::Four{at(0), at(1), at(2), at(3)}, Lanes::Four{at(4), at(5), at(6), at(7)}));
}

} // namespace

TEST_CASE("sums and comparisons of several persons are those of each") {
    for (std::size_t moved = 0; moved < amounts.size(); ++moved)
        for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
            const ClassHours a = hours(lane);
            const ClassHours b = hours(lane, moved);
            CHECK(share(lanes(), lane) == a);
            CHECK(share(lanes() + lanes(moved), lane) == a + b);
            CHECK(share(shortfall(lanes(), lanes(moved)), lane) == shortfall(a, b));
            CHECK(share(lesser(lanes(), lanes(moved)), lane) == lesser(a, b));
            CHECK(share(greater(lanes(), lanes(moved)), lane) == greater(a, b));
            CHECK(share(is_at_least(lanes(), lanes(moved)), lane) == is_at_least(a, b));
            CHECK(share(choose(is_at_least(lanes(), lanes(moved)), lanes(), lanes(moved)), lane) ==
                  greater(a, b));
        }
}

TEST_CASE("three-valued answers of several persons combine as one person's do") {
    for (const Truth a : truths)
        for (const Truth b : truths) {
            CHECK(share(both(TruthLanes(a), TruthLanes(b)), 5) == both(a, b));
            CHECK(share(either(TruthLanes(a), TruthLanes(b)), 5) == either(a, b));
            CHECK(share(is_yes(TruthLanes(a)), 5) == is_yes(a));
            CHECK(share(is_no(TruthLanes(a)), 5) == is_no(a));
            CHECK(share(is_unknown(TruthLanes(a)), 5) == is_unknown(a));
            CHECK(share(choose(MaskLanes(a == b), TruthLanes(a), TruthLanes(b)), 5) == b);
        }
}

TEST_CASE("a blank fact among several persons' is unknown") {
    const std::array cells = {Cell{}, Cell::of_answer(false), Cell::of_answer(true)};
    for (const Cell cell : cells) {
        const CellLanes beside(Lanes(cell.encoded()));
        CHECK(share(beside.is_blank(), 0) == cell.is_blank());
        CHECK(share(beside.truth(), 0) == cell.truth());
    }
}

TEST_CASE("a condition that holds for one of several holds for some") {
    CHECK_FALSE(is_any(MaskLanes(false)));
    for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
        const auto bits = [lane](std::size_t other) { return other == lane ? -1 : 0; };
        const MaskLanes one(Lanes(Lanes::Four{bits(0), bits(1), bits(2), bits(3)},
                                  Lanes::Four{bits(4), bits(5), bits(6), bits(7)}));
        CHECK(is_any(one));
        for (std::size_t other = 0; other < Lanes::count; ++other)
            CHECK((share(bits_if(one, 6), other) == 6) == (other == lane));
    }
}

} // namespace zicha::tests
