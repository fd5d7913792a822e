// A worksheet's rows as records: each cell as a roster would write it, from its row of headings on.
//
// Use: as the sink of an XlsxSheet; `finish` at the end of the rows; `next` takes the records that
// are ready, in order. Promises: one record for each row that holds anything, at the sheet's own
// row number; a value is one cell, whatever it holds. The row of headings is looked for among the
// first ten: the one with the most known headings; rows above it are left out. Numbers come as
// xlsx_number.hpp writes them, in columns of hours as hours.
#pragma once

#include "core/base/record.hpp"
#include "core/roster/sheet_headings.hpp"
#include "core/workbook/xlsx_sheet.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace zicha::workbook {

class SheetRecords : public XlsxRowSink {
public:
    static constexpr std::size_t heading_rows = 10;

    SheetRecords(roster::SheetHeadings headings, bool counts_days_from_1904);

    void take(XlsxRow& row) override;
    void finish();

    // The record that was taken before may be filled anew.
    [[nodiscard]] bool next(Record& record);
    [[nodiscard]] bool is_empty() const { return given_ == ready_; }

private:
    void find_headings();
    [[nodiscard]] std::size_t known_headings(const XlsxRow& row) const;
    void note_hours(const XlsxRow& headings);
    void add(const XlsxRow& row);
    void add_cell(Record& record, const XlsxRow& row, const XlsxCell& cell);

    roster::SheetHeadings headings_;
    bool counts_days_from_1904_;
    bool has_headings_ = false;
    std::vector<XlsxRow> waiting_; // until the headings are found
    std::vector<bool> are_hours_;  // a column each
    std::vector<Record> records_;  // from given_ to ready_; the others are room
    std::size_t given_ = 0;
    std::size_t ready_ = 0;
    std::string value_;
};

} // namespace zicha::workbook
