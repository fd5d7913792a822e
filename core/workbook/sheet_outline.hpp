// What a sheet's XML says of where columns can be added to it, before it is copied with them.
//
// Use: `feed` the part's bytes, then `finish` and look at the `outline`. Promises: a sheet whose
// markup is not the usual one has a fault, and is then not to be changed. Limits: of parts that
// have been read without a fault.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/workbook/cell_place.hpp"
#include "core/workbook/sheet_place.hpp"
#include "core/workbook/xml_scanner.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

struct SheetOutline {
    std::string prefix;             // of every element, with its colon
    std::string main_namespace;     // of the elements
    std::size_t filled_columns = 0; // up to the last that holds anything
    std::size_t cell_columns = 0;   // up to the last that has a cell, be it a blank one
    std::int64_t last_row = 0;      // from 1
    std::optional<CellRange> filter;
    std::string columns;       // the element cols, as written; empty: none
    std::string heading_style; // of the last heading, a number; empty: none
    std::string body_style;    // of the last filled cell of the first row below
    bool has_table = false;
    std::optional<Code> fault; // why nothing can be added
};

// The document says that it is in UTF-8, or nothing of it.
[[nodiscard]] bool is_utf8_document(std::string_view start);

// The place of rows and cells as they follow one another, whether or not they tell it.
class CellCounter {
public:
    void start_row(const XmlToken& row);
    // False if it tells a place that is none; it is then taken to follow the one before.
    bool start_cell(const XmlToken& cell);
    [[nodiscard]] std::int64_t row() const { return row_; } // from 1
    [[nodiscard]] std::size_t column() const { return next_column_ - 1; }

private:
    std::int64_t row_ = 0;
    std::size_t next_column_ = 0;
};

class SheetOutliner {
public:
    // The row of the headings, from 1. Cells that are corrected must not be merged, or formulas;
    // they must outlive it.
    explicit SheetOutliner(std::int64_t heading_row, const CellCorrections* corrections = nullptr)
        : heading_row_(heading_row), corrections_(corrections) {}

    void feed(std::string_view bytes);
    void finish();
    [[nodiscard]] SheetOutline& outline() { return outline_; }

private:
    void take(const XmlToken& token);
    void take_root(const XmlToken& token);
    void take_child(const XmlToken& token);
    void take_below_child(const XmlToken& token);
    void take_in_rows(const XmlToken& token);
    void fill_cell();
    void check_correction(const CellRange& cells);
    void refuse(Code code);

    std::int64_t heading_row_;
    const CellCorrections* corrections_;
    XmlScanner scanner_;
    SheetOutline outline_;
    std::size_t depth_ = 0;
    std::string child_; // of the root, that is open
    bool is_in_rows_ = false;
    bool has_rows_ = false;
    bool is_filled_ = false; // the cell
    CellCounter cells_;
    std::string style_; // of the cell
    std::int64_t body_row_ = 0;
};

} // namespace zicha::workbook
