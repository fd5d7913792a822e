// The sheet of a roster, copied as it is, with the columns of a result to its right.
//
// Use: outline the sheet first (sheet_outline.hpp); then `add_row` …, in the sheet's order, and
// `copy_rest` until it gives false. The heading row gets the headings. Promises: every tag and text
// stands as it was, but those that tell how far the sheet reaches (dimension, cols, the filter,
// spans of the rows that get cells), and cells where a result goes: blank ones, and those of an
// earlier result; and the cells that are corrected, which keep their style. Limits: rows that the
// sheet does not have get nothing.
#pragma once

#include "core/workbook/own_styles.hpp"
#include "core/workbook/sheet_outline.hpp"
#include "core/workbook/xlsx_cells.hpp"
#include "core/workbook/zip_reader.hpp"
#include "core/workbook/zip_writer.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::workbook {

struct OwnSheetPlan {
    SheetOutline outline;
    OwnStyles styles;
    std::vector<std::string> headings;
    std::int64_t heading_row = 0; // from 1
    std::size_t first_column = 0; // of the result, from 0
    std::size_t last_column = 0;
    bool takes_place = false; // of an earlier result's columns
    CellCorrections corrections;
};

class OwnSheet {
public:
    // All must outlive it; the entry is begun in the writer.
    OwnSheet(const ZipArchive& archive, const ZipEntry& entry, const OwnSheetPlan& plan,
             ZipWriter& zip);

    // In characters, of a column of the result each; before the first row.
    void set_widths(std::vector<std::size_t> widths) { widths_ = std::move(widths); }
    void add_row(std::int64_t row, std::span<const XlsxValue> cells);
    // Copies on by about one piece; false at the end.
    bool copy_rest();

    // The bytes are not those that were outlined: the sheet is no good.
    [[nodiscard]] bool is_broken() const { return is_broken_; }
    [[nodiscard]] std::int64_t cut_cells() const { return cut_cells_; }

private:
    void copy_to(std::int64_t row, std::span<const XlsxValue> cells, bool are_headings);
    void add_headings();
    [[nodiscard]] bool next(XmlToken& token);
    // True if it ends the row that is wanted.
    bool take(const XmlToken& token);
    void take_child(const XmlToken& token);
    bool take_row(const XmlToken& token);
    void take_in_row(const XmlToken& token);
    [[nodiscard]] bool is_changed_row() const;
    [[nodiscard]] bool take_corrected(const XmlToken& cell);
    void add_corrected(std::size_t before);
    void add_cells();
    void add_cell(std::string_view letters, const XlsxValue& value, std::string_view style);
    void flush(std::size_t most);

    const OwnSheetPlan& plan_;
    ZipWriter& zip_;
    ZipEntryReader reader_;
    XmlScanner scanner_;
    std::string xml_; // on its way
    std::size_t depth_ = 0;
    bool is_in_rows_ = false;
    bool is_at_end_ = false;
    bool is_broken_ = false;
    bool has_headings_ = false;
    std::size_t skipped_depth_ = 0; // of an element that is left out; 0: none
    CellCounter cells_;
    // The row that is wanted; 0: none
    std::int64_t wanted_row_ = 0;
    std::span<const XlsxValue> wanted_;
    std::map<std::size_t, CellCorrection> corrected_; // of it, that are still to come
    bool are_headings_ = false;
    bool has_cells_ = false;

    std::vector<std::size_t> widths_;
    std::vector<std::string> letters_; // a column of the result each
    std::vector<std::string> styles_;  // a tone each
    std::string sentence_style_;
    bool has_borders_ = false; // or may have: blank cells get a style, too
    std::int64_t cut_cells_ = 0;
};

} // namespace zicha::workbook
