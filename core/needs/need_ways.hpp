// How a need can be met, and how it can fail: joined as all of several needs, or any of them.
//
// Use: while a file is read. Limits: nothing where there are too many (NeedsLimits), for the reader
// to report.
#pragma once

#include "core/needs/needs_book.hpp"

#include <optional>

namespace zicha::needs {

// As in GuardedNeed.
struct WaysAndBars {
    std::vector<NeedWay> ways;
    std::vector<FormRowList> bars;
    std::vector<NeedWay> lenient;
};

// Never met, but on lenient readings.
[[nodiscard]] WaysAndBars lenient_only(const WaysAndBars& need, std::uint64_t readings);

// Of a minimum: rows by way of its amount.
[[nodiscard]] std::optional<WaysAndBars> ways_of(const std::vector<FormRowList>& rows,
                                                 std::size_t minimum);
[[nodiscard]] std::optional<WaysAndBars> all_of(const WaysAndBars& a, const WaysAndBars& b);
[[nodiscard]] std::optional<WaysAndBars> any_of(const WaysAndBars& a, const WaysAndBars& b);

} // namespace zicha::needs
