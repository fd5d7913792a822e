// The cells for which a row of a kept roster is invalid: all of them, where the row's own problem
// names the first.
//
// Use: `wrong_cells(kept, index)`; none of a row that is not invalid. Limits: what is wrong with
// the row as a whole (it is longer than the headings, say) has no column.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/roster/kept_roster.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace zicha::roster {

struct WrongCell {
    std::optional<std::size_t> column; // of the roster
    Diagnostic problem;
};

[[nodiscard]] std::vector<WrongCell> wrong_cells(KeptRoster& kept, std::size_t index);

} // namespace zicha::roster
