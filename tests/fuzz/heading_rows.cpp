// Any first rows of a table, with any cells merged: the headings are some of these rows, and those
// of a table in text are found behind the rows that they say.
#include "core/roster/heading_rows.hpp"
#include "core/roster/text_start.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using zicha::roster::HeadingRows;

// A cell ends with a tab, a row with a line break.
std::vector<zicha::roster::TableRow> rows_of(std::string_view text) {
    std::vector<zicha::roster::TableRow> rows(1, zicha::roster::TableRow(1));
    for (const char c : text) {
        if (c == '\n' && rows.size() == HeadingRows::most_rows)
            break;
        if (c == '\n')
            rows.emplace_back(1);
        else if (c == '\t')
            rows.back().emplace_back();
        else
            rows.back().back() += c;
    }
    return rows;
}

// Two bytes each: rows, columns.
std::vector<zicha::roster::MergedCells> merges_of(std::span<const std::uint8_t> bytes,
                                                  std::size_t rows) {
    std::vector<zicha::roster::MergedCells> merges;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const std::size_t first_row = bytes[at] % 16U % rows;
        const std::size_t first_column = bytes[at + 1] % 16U;
        merges.push_back({first_row, std::min(first_row + bytes[at] / 16U % 3U, rows - 1),
                          first_column, first_column + bytes[at + 1] / 16U});
    }
    return merges;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    static const auto known = zicha::roster::roster_sheet_headings(*book);
    if (size < 17)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 16, size - 16);
    const auto rows = rows_of(text);
    const auto merges = merges_of(std::span(data, data[0] % 8U * 2U), rows.size());
    const HeadingRows found = zicha::roster::find_heading_rows(rows, merges, known);
    const auto shadowless = [&](std::size_t column) { return column < 512; };
    if (found.count == 0 || found.count > HeadingRows::most_joined ||
        found.first + found.count > rows.size() ||
        !std::all_of(found.shadowed.begin(), found.shadowed.end(), shadowless) ||
        (found.count == 1 && found.headings.size() != rows[found.first].size()))
        std::abort();
    const auto start = zicha::roster::read_text_start(text, {}, known);
    if (!start.is_empty && start.first_row == 0)
        std::abort();
    return 0;
}
