// Places of cells as a sheet writes them, "AB12", and columns by their letters.
#pragma once

#include "core/workbook/sheet_merges.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

// "AB", of column 27.
[[nodiscard]] std::string letters_of(std::size_t column);

struct CellPlace { // from 0
    std::uint32_t row = 0;
    std::uint16_t column = 0;
};

// "AB12", with or without $; nothing beyond the bounds of a sheet.
[[nodiscard]] std::optional<CellPlace> place_of(std::string_view text);
// "A1:B2", or "A1" alone.
[[nodiscard]] std::optional<CellRange> range_of(std::string_view text);
// "A1:B2".
[[nodiscard]] std::string range_text(const CellRange& range);

} // namespace zicha::workbook
