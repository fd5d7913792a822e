// Text that was copied from a spreadsheet or a web page, as a grid of cells.
//
// Use: `read_paste_grid`. Cells are parted by tabs; where there is no tab, by commas or semicolons,
// and else by spaces. Quotes and line breaks within them are RFC 4180's, as Excel and WPS copy
// them. Limits: PasteLimits; what lies beyond is cut off, and said so.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::facts {

struct PasteLimits {
    static constexpr std::size_t bytes = std::size_t{1} << 18U;
    static constexpr std::size_t rows = 200;
    static constexpr std::size_t cells = 64; // of a row
};

struct PasteGrid {
    std::vector<std::vector<std::string>> rows;
    bool is_cut = false;
};

[[nodiscard]] PasteGrid read_paste_grid(std::string_view text);

} // namespace zicha::facts
