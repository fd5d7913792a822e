#include "core/facts/paste_grid.hpp"

#include "core/base/csv.hpp"

namespace zicha::facts {
namespace {

void add_row(PasteGrid& grid, const Record& record) {
    if (grid.rows.size() == PasteLimits::rows) {
        grid.is_cut = true;
        return;
    }
    std::vector<std::string>& row = grid.rows.emplace_back();
    grid.is_cut = grid.is_cut || record.size() > PasteLimits::cells;
    for (std::size_t cell = 0; cell < record.size() && cell < PasteLimits::cells; ++cell)
        row.emplace_back(record[cell]);
}

// Runs of spaces become one tab, so that "2023  18 72" is three cells.
std::string spaces_as_tabs(std::string_view text) {
    std::string parted;
    for (const char c : text) {
        const bool is_space = c == ' ';
        if (!is_space)
            parted += c;
        else if (!parted.empty() && parted.back() != '\t' && parted.back() != '\n')
            parted += '\t';
    }
    return parted;
}

char separator_of(std::string_view text) {
    for (const char separator : {'\t', ',', ';'})
        if (text.find(separator) != std::string_view::npos)
            return separator;
    return ' ';
}

} // namespace

PasteGrid read_paste_grid(std::string_view text) {
    PasteGrid grid;
    if (text.size() > PasteLimits::bytes) {
        text = text.substr(0, PasteLimits::bytes);
        grid.is_cut = true;
    }
    char separator = separator_of(text);
    std::string parted;
    if (separator == ' ') {
        parted = spaces_as_tabs(text);
        text = parted;
        separator = '\t';
    }
    CsvParser parser(separator);
    Record record;
    while (parser.next(text, record))
        add_row(grid, record);
    if (parser.finish(record))
        add_row(grid, record);
    return grid;
}

} // namespace zicha::facts
