// Where pictures, charts and other drawings float above the cells of a sheet.
//
// Use: `picture_places(xml, columns)` of a drawing's part, with the sheet's element cols as it is
// written. Promises: a place is never too small: where only lengths are told, columns and rows are
// taken to be narrow. Limits: comments and old form controls are in other parts
// (sheet_controls.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace zicha::workbook {

struct PicturePlace {
    std::size_t first_column = 0; // from 0
    std::size_t last_column = 0;
    std::int64_t first_row = 1; // from 1
    std::int64_t last_row = std::numeric_limits<std::int64_t>::max();
};

[[nodiscard]] std::vector<PicturePlace> picture_places(std::string_view xml,
                                                       std::string_view columns);

// The first column, from this one on, where so many columns lie under no picture, as far as these
// rows are concerned.
[[nodiscard]] std::size_t column_beside(const std::vector<PicturePlace>& pictures,
                                        std::size_t first, std::size_t columns,
                                        std::int64_t first_row, std::int64_t last_row);

} // namespace zicha::workbook
