// How many rows a roster has, and how many of each verdict.
#pragma once

#include "core/assess/assess.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace zicha::roster {

struct RosterTally {
    static constexpr std::size_t verdicts = static_cast<std::size_t>(assess::Verdict::skipped) + 1;

    std::int64_t rows = 0;  // that come out: persons, and what is skipped
    std::int64_t empty = 0; // that do not: rows of nothing between the headings and the last row
    std::array<std::int64_t, verdicts> by_verdict{};

    [[nodiscard]] std::int64_t skipped() const {
        return by_verdict[static_cast<std::size_t>(assess::Verdict::skipped)];
    }
    [[nodiscard]] std::int64_t persons() const { return rows - skipped(); }
};

} // namespace zicha::roster
