// Three-valued (Kleene) logic.
//
// Use: every question about a person is answered yes, no or unknown; `logical_and` and `logical_or`
// combine answers so that an unknown one decides nothing that could still go one way or the other.
// Limits: no implicit conversion to or from bool or a number; the order no < unknown < yes is what
// makes `logical_and` a minimum and `logical_or` a maximum.
#pragma once

#include <cstdint>

namespace zicha {

enum class Truth : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr Truth truth_of(bool value) {
    return value ? Truth::yes : Truth::no;
}

[[nodiscard]] constexpr Truth logical_and(Truth a, Truth b) {
    return a < b ? a : b;
}

[[nodiscard]] constexpr Truth logical_or(Truth a, Truth b) {
    return a < b ? b : a;
}

} // namespace zicha
