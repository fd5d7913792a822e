// Whether whole numbers from 0 to their limits meet some linear bounds; exactly.
//
// Use: `find_whole_point`. It solves the bounds without "whole" by the dual simplex method, in
// integers with one divisor, and branches where a solution is a fraction.
// Limits: a system whose integers leave 64 bits, or that takes too long, is `too_hard`, never
// guessed.
#pragma once

#include <cstdint>
#include <vector>

namespace zicha::needs {

// sum of weight × number ≤ most
struct LinearBound {
    std::vector<std::int64_t> weights;
    std::int64_t most = 0;
};

enum class PointSearch : std::uint8_t { found, none, too_hard };

[[nodiscard]] PointSearch find_whole_point(const std::vector<LinearBound>& bounds,
                                           const std::vector<std::int64_t>& limits);

} // namespace zicha::needs
