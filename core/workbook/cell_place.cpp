#include "core/workbook/cell_place.hpp"

#include "core/base/ascii.hpp"
#include "core/workbook/xlsx_package.hpp"

#include <algorithm>

namespace zicha::workbook {

std::string letters_of(std::size_t column) {
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

std::optional<CellPlace> place_of(std::string_view text) {
    std::uint32_t column = 0;
    std::uint32_t row = 0;
    for (const char c : text) {
        if (c == '$')
            continue;
        if (is_digit(c))
            row = row * 10 + static_cast<std::uint32_t>(c - '0');
        else if (const char letter = to_upper(c); row == 0 && is_upper(letter))
            column = column * 26 + static_cast<std::uint32_t>(letter - 'A' + 1);
        else
            return std::nullopt;
        if (column > XlsxLimits::columns || row > XlsxLimits::rows)
            return std::nullopt;
    }
    if (column == 0 || row == 0)
        return std::nullopt;
    return CellPlace{row - 1, static_cast<std::uint16_t>(column - 1)};
}

std::optional<CellRange> range_of(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::optional<CellPlace> first = place_of(text.substr(0, colon));
    const std::optional<CellPlace> last =
        colon == std::string_view::npos ? first : place_of(text.substr(colon + 1));
    if (!first || !last)
        return std::nullopt;
    return CellRange{std::min(first->row, last->row), std::max(first->row, last->row),
                     std::min(first->column, last->column), std::max(first->column, last->column)};
}

std::string range_text(const CellRange& range) {
    return letters_of(range.first_column) + std::to_string(range.first_row + 1) + ":" +
           letters_of(range.last_column) + std::to_string(range.last_row + 1);
}

} // namespace zicha::workbook
