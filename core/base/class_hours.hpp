// Class hours (学时) as fixed-point hundredths, and the interval an unknown amount lies in.
//
// Use: `parse_class_hours` reads what a person or a rule file wrote, from its text and never
// through a floating-point number; sums and comparisons are exact integers.
// Limits: amounts are never negative. A rule book bounds cells, years and categories so that no sum
// leaves 32 bits (see RuleBookLimits); `HoursInterval` saturates at `unbounded`, the upper end of
// an amount that nothing limits.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace zicha {

class ClassHours {
public:
    static constexpr std::int32_t an_hour = 100; // hundredths

    constexpr ClassHours() = default;
    [[nodiscard]] static constexpr ClassHours from_hundredths(std::int32_t hundredths) {
        return ClassHours(hundredths);
    }
    [[nodiscard]] constexpr std::int32_t hundredths() const { return hundredths_; }
    [[nodiscard]] constexpr bool is_zero() const { return hundredths_ == 0; }

    friend constexpr auto operator<=>(ClassHours, ClassHours) = default;
    friend constexpr ClassHours operator+(ClassHours a, ClassHours b) {
        return ClassHours(a.hundredths_ + b.hundredths_);
    }
    constexpr ClassHours& operator+=(ClassHours other) {
        hundredths_ += other.hundredths_;
        return *this;
    }

private:
    constexpr explicit ClassHours(std::int32_t hundredths) : hundredths_(hundredths) {}
    std::int32_t hundredths_ = 0;
};

// The upper end of an amount that nothing limits; twice it still fits in 32 bits.
inline constexpr ClassHours unbounded = ClassHours::from_hundredths((1 << 30) - 1);

// How far `have` is below `need`; zero when it is not.
[[nodiscard]] constexpr ClassHours shortfall(ClassHours need, ClassHours have) {
    return ClassHours::from_hundredths(std::max(0, need.hundredths() - have.hundredths()));
}

[[nodiscard]] constexpr ClassHours lesser(ClassHours a, ClassHours b) {
    return std::min(a, b);
}
[[nodiscard]] constexpr ClassHours greater(ClassHours a, ClassHours b) {
    return std::max(a, b);
}

// All amounts from `lower` to `upper`, both included; a known amount has lower == upper. `Amount`
// is one person's, or that of several (amounts.hpp).
template <typename Amount> struct IntervalOf {
    Amount lower;
    Amount upper;

    [[nodiscard]] static constexpr IntervalOf exactly(Amount hours) { return {hours, hours}; }
    [[nodiscard]] constexpr bool is_known() const { return lower == upper; }

    friend constexpr bool operator==(const IntervalOf&, const IntervalOf&) = default;
    friend constexpr IntervalOf operator+(const IntervalOf& a, const IntervalOf& b) {
        return {a.lower + b.lower, lesser(a.upper + b.upper, unbounded)};
    }
    constexpr IntervalOf& operator+=(const IntervalOf& other) { return *this = *this + other; }
};

using HoursInterval = IntervalOf<ClassHours>;

enum class HoursFault : std::uint8_t { none, not_a_number, negative, too_many_decimals, too_large };

struct HoursReading {
    ClassHours hours;
    HoursFault fault = HoursFault::not_a_number;
};

// Reads plain ASCII digits with at most two decimals ("18", "3.34", ".5", "18."); no sign, no
// exponent, no separators. A minus sign before a number is `negative`; decimals beyond the second
// are a fault unless they are 0 ("18.0000"), since hours are recorded in hundredths.
[[nodiscard]] HoursReading parse_class_hours(std::string_view text, ClassHours maximum);

// "12.5", "30", "0.01": no trailing zeros, "." in both languages.
[[nodiscard]] std::string format_class_hours(ClassHours hours);

} // namespace zicha
