// Amounts as the greatest of some ways, each the least of some linear forms: what a sum, a
// conversion, a cap, the least and the greatest of such amounts are again.
//
// Use: while a file is read; `capped` is the least of an amount and a figure.
// Limits: too large an amount (NeedsLimits::ways) is nothing, for the reader to report.
#pragma once

#include "core/needs/needs_book.hpp"

#include <optional>

namespace zicha::needs {

[[nodiscard]] GreatestOfWays amount_of(LinearForm form);
[[nodiscard]] std::optional<GreatestOfWays> sum_of(const GreatestOfWays& a,
                                                   const GreatestOfWays& b);
[[nodiscard]] std::optional<GreatestOfWays> least_of(const GreatestOfWays& a,
                                                     const GreatestOfWays& b);
[[nodiscard]] std::optional<GreatestOfWays> greatest_of(const GreatestOfWays& a,
                                                        const GreatestOfWays& b);
[[nodiscard]] std::optional<GreatestOfWays> capped(const GreatestOfWays& amount,
                                                   const NeedFigure& cap);
// Every weight times so many hundredths; those of the amount must be whole hours' so far.
void convert(GreatestOfWays& amount, std::int64_t hundredths);

// Whether any weight is no whole hour's: converted already.
[[nodiscard]] bool is_converted(const GreatestOfWays& amount);

} // namespace zicha::needs
