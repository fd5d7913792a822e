// A table as a workbook of one sheet, written row by row.
//
// Use: `add_row` …, then `finish`; take what is in `output()` away between calls. The headings stay
// in sight and have filters; columns are as wide as their first rows ask. Text is text, whatever it
// looks like, and never a formula; an amount that a spreadsheet shows as it is written is a number,
// so that it can be added up. Promises: memory does not grow with the table. Limits: the rows of a
// sheet; text longer than a cell can hold is cut, and counted.
#pragma once

#include "core/workbook/xlsx_cells.hpp"
#include "core/workbook/zip_writer.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

class XlsxWriter {
public:
    XlsxWriter(std::string sheet_name, std::vector<std::string> headings);

    // False if the sheet is full; the row is then not in it. Cells beyond the columns are left out.
    [[nodiscard]] bool add_row(std::span<const XlsxValue> cells);
    void finish();

    [[nodiscard]] std::string& output() { return zip_.output(); }
    // Larger than a package, or wider than a sheet, can be: the workbook is no good.
    [[nodiscard]] bool is_too_large() const { return is_too_wide_ || zip_.is_too_large(); }
    [[nodiscard]] std::int64_t cut_cells() const { return cut_cells_; }

private:
    void add_headings();
    void add_cell(std::size_t column, const XlsxValue& value);
    void add_text(std::size_t column, std::string_view text, unsigned style);
    void begin_sheet();
    void end_sheet();
    void write_part(std::string_view name, std::string_view xml);
    [[nodiscard]] std::string last_place() const;

    std::string sheet_name_;
    std::vector<std::string> headings_;
    std::vector<std::string> letters_;
    std::vector<std::size_t> widths_; // in characters, of the rows so far; while they still wait
    std::int64_t rows_ = 0;
    std::string row_; // the last of them, in digits
    bool has_begun_ = false;
    bool is_too_wide_ = false;
    std::string xml_; // rows on their way
    std::int64_t cut_cells_ = 0;
    ZipWriter zip_;
};

} // namespace zicha::workbook
