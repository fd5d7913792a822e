// What merged cells mean for the rows of a sheet, row by row.
//
// Use: made once the headings are known; `apply` to each row below them, in order. Promises: what
// is merged downwards in a column of labels, words or answers stands in each of its rows; hours
// that are merged, and answers merged with other columns, are marked, since it is not known whose
// they are; merged cells without a value mean nothing. Limits: columns without a heading that is
// known, or looks like one, are filled with text alone.
#pragma once

#include "core/roster/sheet_headings.hpp"
#include "core/workbook/sheet_merges.hpp"
#include "core/workbook/xlsx_package.hpp"
#include "core/workbook/xlsx_sheet.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace zicha::workbook {

class MergedRows {
public:
    MergedRows() = default;
    // `kinds`: of each column; `first_row`: below the headings, from 0.
    MergedRows(std::vector<CellRange> ranges, std::vector<roster::HeadingKind> kinds,
               std::uint32_t first_row);

    // The row as it is meant; the row itself if nothing in it is merged.
    [[nodiscard]] const XlsxRow& apply(const XlsxRow& row);

    // A column each: cells that were filled in.
    [[nodiscard]] const std::vector<std::int64_t>& filled() const { return filled_; }

private:
    enum class Effect : std::uint8_t { none, fill, refuse };

    struct Active { // a range that the row lies in
        CellRange range;
        Effect effect = Effect::none;
        std::uint32_t column = 0; // where it is filled, or refused
        XlsxCell cell;            // its value, which is in `text`
        std::string text;
        bool has_value = false;
    };

    [[nodiscard]] Active read(const CellRange& range) const;
    void start(std::uint32_t row);
    void note_value(Active& active, const XlsxRow& row) const;
    void change(const Active& active, const XlsxRow& row);

    std::vector<CellRange> ranges_;
    std::vector<roster::HeadingKind> kinds_;
    std::size_t next_ = 0;
    std::vector<Active> active_;
    std::vector<std::int64_t> filled_;
    XlsxRow changed_;
};

} // namespace zicha::workbook
