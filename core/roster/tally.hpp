// How many rows a roster has, and how many of each verdict.
#pragma once

#include "core/assess/assess.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace zicha::roster {

struct RosterTally {
    static constexpr std::size_t verdicts = static_cast<std::size_t>(assess::Verdict::invalid) + 1;

    std::int64_t rows = 0;
    std::array<std::int64_t, verdicts> by_verdict{};
};

} // namespace zicha::roster
