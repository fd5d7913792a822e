#include "core/base/cell.hpp"
#include "core/base/class_hours.hpp"

#include <doctest/doctest.h>

#include <type_traits>

namespace zicha {
namespace {

static_assert(!std::is_convertible_v<int, ClassHours>);
static_assert(!std::is_convertible_v<double, ClassHours>);
static_assert(!std::is_convertible_v<ClassHours, int>);
static_assert(!std::is_convertible_v<ClassHours, Cell>);
static_assert(!std::is_convertible_v<int, Cell>);
static_assert(!std::is_convertible_v<ClassHours, HoursInterval>);

constexpr ClassHours limit = ClassHours::from_hundredths(999'900);

HoursFault fault_of(std::string_view text) {
    return parse_class_hours(text, limit).fault;
}
std::int32_t hundredths_of(std::string_view text) {
    const HoursReading reading = parse_class_hours(text, limit);
    REQUIRE(reading.fault == HoursFault::none);
    return reading.hours.hundredths();
}

} // namespace

TEST_CASE("hours are read to the hundredth from their text") {
    CHECK(hundredths_of("18") == 1800);
    CHECK(hundredths_of("3.34") == 334);
    CHECK(hundredths_of("0.1") == 10);
    CHECK(hundredths_of(".5") == 50);
    CHECK(hundredths_of("18.") == 1800);
    CHECK(hundredths_of("0") == 0);
    CHECK(hundredths_of("007.50") == 750);
    CHECK(hundredths_of("9999") == 999'900);
    // 0.29 × 100 is 28.999… in floating point.
    CHECK(hundredths_of("0.29") == 29);
}

TEST_CASE("a third decimal is an error unless it is zero") {
    CHECK(fault_of("18.005") == HoursFault::too_many_decimals);
    CHECK(fault_of("18.0001") == HoursFault::too_many_decimals);
    CHECK(hundredths_of("18.0000") == 1800);
}

TEST_CASE("text that is not a plain amount of hours is told apart by its fault") {
    CHECK(fault_of("-3") == HoursFault::negative);
    CHECK(fault_of("-") == HoursFault::not_a_number);
    CHECK(fault_of("") == HoursFault::not_a_number);
    CHECK(fault_of(".") == HoursFault::not_a_number);
    CHECK(fault_of("1e3") == HoursFault::not_a_number);
    CHECK(fault_of("1,5") == HoursFault::not_a_number);
    CHECK(fault_of("+5") == HoursFault::not_a_number);
    CHECK(fault_of("9999.01") == HoursFault::too_large);
    CHECK(fault_of("99999999999999999999999999") == HoursFault::too_large);
}

TEST_CASE("hours are written without needless zeros") {
    CHECK(format_class_hours(ClassHours::from_hundredths(3000)) == "30");
    CHECK(format_class_hours(ClassHours::from_hundredths(1250)) == "12.5");
    CHECK(format_class_hours(ClassHours::from_hundredths(1)) == "0.01");
    CHECK(format_class_hours(ClassHours{}) == "0");
}

TEST_CASE("every amount that can be written is read back as itself") {
    for (std::int32_t hundredths = 0; hundredths <= 999'900; hundredths += 7) {
        const std::string text = format_class_hours(ClassHours::from_hundredths(hundredths));
        CHECK(hundredths_of(text) == hundredths);
    }
}

TEST_CASE("an interval without an upper end stays so when it is added to") {
    const HoursInterval open{ClassHours{}, unbounded};
    const HoursInterval sum = open + open + HoursInterval::exactly(limit);
    CHECK(sum.lower == limit);
    CHECK(sum.upper == unbounded);
}

TEST_CASE("a blank cell is neither zero hours nor the answer no") {
    CHECK(Cell{} != Cell::of_hours({}));
    CHECK(Cell{} != Cell::of_answer(false));
    CHECK(Cell{}.truth() == Truth::unknown);
    CHECK(Cell::of_answer(false).truth() == Truth::no);
}

} // namespace zicha
