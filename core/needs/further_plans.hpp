// What is known of "fewest further hours" from the rule alone.
//
// Use: `compile_further(book)` once all rows are read; it lists the plans, and for each set of
// periods that can be open together what hours earned then fill. Hours of a category in a period
// that others fill as well as, row by row, are not worth earning. Limits: all that are left must
// fill a row by one weight, so that hours are exact.
#pragma once

#include "core/needs/needs_book.hpp"

namespace zicha::needs {

enum class FurtherFault : std::uint8_t { none, weights, too_many, too_much, vertices };

[[nodiscard]] FurtherFault compile_further(NeedsBook& book);

} // namespace zicha::needs
