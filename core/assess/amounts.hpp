// What the evaluator's arithmetic is written over: the amounts of one person, or of several side by
// side.
//
// Use: a template over `Amount` (ClassHours here, HoursLanes in lanes.hpp) takes its conditions as
// MaskOf<Amount>, its answers as TruthOf<Amount>, sets of cautions as BitsOf<Amount>, and says
// `choose` where code for one person alone would branch. These are the functions for one person;
// lanes.hpp has the same names for several.
// Promises: each of several persons gets what that person alone would get.
#pragma once

#include "core/base/class_hours.hpp"
#include "core/base/truth.hpp"

#include <cstddef>
#include <cstdint>

namespace zicha::assess {

template <typename Amount> struct KindsOf;

template <> struct KindsOf<ClassHours> {
    using Mask = bool;
    using Answer = Truth;
    using Bits = std::uint32_t;
};

template <typename Amount> using MaskOf = typename KindsOf<Amount>::Mask;
template <typename Amount> using TruthOf = typename KindsOf<Amount>::Answer;
template <typename Amount> using BitsOf = typename KindsOf<Amount>::Bits;

[[nodiscard]] constexpr bool logical_and(bool a, bool b) {
    return a && b;
}
[[nodiscard]] constexpr bool logical_or(bool a, bool b) {
    return a || b;
}
[[nodiscard]] constexpr bool logical_not(bool a) {
    return !a;
}

// Whether it holds for some person: the work that depends on it may be skipped if it does not.
[[nodiscard]] constexpr bool is_any(bool a) {
    return a;
}

[[nodiscard]] constexpr ClassHours choose(bool first, ClassHours a, ClassHours b) {
    return first ? a : b;
}
[[nodiscard]] constexpr Truth choose(bool first, Truth a, Truth b) {
    return first ? a : b;
}

[[nodiscard]] constexpr bool is_at_least(ClassHours a, ClassHours b) {
    return a >= b;
}

// The value in one lane; one person has no other lane.
[[nodiscard]] constexpr bool extract_lane(bool all, std::size_t) {
    return all;
}
[[nodiscard]] constexpr ClassHours extract_lane(ClassHours all, std::size_t) {
    return all;
}
[[nodiscard]] constexpr Truth extract_lane(Truth all, std::size_t) {
    return all;
}
[[nodiscard]] constexpr std::uint32_t extract_lane(std::uint32_t all, std::size_t) {
    return all;
}

[[nodiscard]] constexpr bool is_yes(Truth truth) {
    return truth == Truth::yes;
}
[[nodiscard]] constexpr bool is_no(Truth truth) {
    return truth == Truth::no;
}
[[nodiscard]] constexpr bool is_unknown(Truth truth) {
    return truth == Truth::unknown;
}
// Yes if certain, no if not even possible.
[[nodiscard]] constexpr Truth truth_between(bool is_certain, bool is_possible) {
    return is_certain ? Truth::yes : is_possible ? Truth::unknown : Truth::no;
}

[[nodiscard]] constexpr std::uint32_t bits_if(bool happened, std::uint32_t bits) {
    return happened ? bits : 0;
}

} // namespace zicha::assess
