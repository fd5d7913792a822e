// Which of a table's first rows are its headings; they may take up to three rows, which are joined.
//
// Use: `find_heading_rows` on the first rows, with the cells that are merged in a sheet. Promises:
// the row, or the rows together, with the most known headings, and the fewest rows of those that
// have as many; the first row if nothing is known. In joined rows a heading stands above several
// columns if it is merged over them, or if the cells beside it are blank and others are below:
// "2022" above "公需" and "专业" gives 2022公需 and 2022专业. Limits: `most_rows`.
#pragma once

#include "core/roster/sheet_headings.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace zicha::roster {

// Cells that are one; rows by their place among those that are looked at, which a sheet may number
// otherwise. From 0, all ends are included.
struct MergedCells {
    std::size_t first_row = 0;
    std::size_t last_row = 0;
    std::size_t first_column = 0;
    std::size_t last_column = 0;
};

struct HeadingRows {
    static constexpr std::size_t most_rows = 10; // that are looked at
    static constexpr std::size_t most_joined = 3;

    std::size_t first = 0;
    std::size_t count = 1;
    std::size_t score = 0; // 0: no heading is known
    std::vector<std::string> headings;
    // Columns without a heading of their own, below one that is merged over several.
    std::vector<std::size_t> shadowed;
};

using TableRow = std::vector<std::string>; // a cell each

[[nodiscard]] HeadingRows find_heading_rows(std::span<const TableRow> rows,
                                            std::span<const MergedCells> merged,
                                            const SheetHeadings& known);

} // namespace zicha::roster
