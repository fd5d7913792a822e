// What is known of "fewest further hours" from the rule alone.
//
// Use: `compile_further(book)` once all rows are read; it gives each row its group, and lists the
// plans. A category that another one fills as well as, row by row, is not worth earning. Limits:
// every category that is left must fill a row by one weight, so that hours are exact.
#pragma once

#include "core/needs/needs_book.hpp"

namespace zicha::needs {

enum class FurtherFault : std::uint8_t { none, weights, too_many, vertices };

[[nodiscard]] FurtherFault compile_further(NeedsBook& book);

} // namespace zicha::needs
