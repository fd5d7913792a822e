// Where in a workbook a roster was found, so that its result can be put there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

struct CellCorrection {
    std::string text;
    bool is_amount = false;
};
// By the sheet's row, from 1, and the column, from 0.
using CellCorrections = std::map<std::int64_t, std::map<std::size_t, CellCorrection>>;

struct SheetPlace {
    std::string_view bytes;       // of the file
    std::string relation;         // of the sheet
    std::int64_t heading_row = 0; // from 1
    bool is_sound = true;         // also behind the rows, as far as they are markup
    // Of an earlier result, whose place another takes; from 0.
    std::optional<std::size_t> earlier_result = std::nullopt;
    CellCorrections corrections = {}; // take the place of what the cells hold
};

} // namespace zicha::workbook
