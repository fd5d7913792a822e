// A worksheet's rows as records: each cell as a roster would write it, from its row of headings on.
//
// Use: as the sink of an XlsxSheet; `set_merges` before its rows; `finish` at their end; `next`
// takes the records that are ready, in order; `notices` is complete at the end. Promises: one
// record for each row that holds anything, at the sheet's own row number; a value is one cell,
// whatever it holds. The row of headings, or the rows that are joined, are looked for among the
// first ten as heading_rows.hpp has it; rows above are left out. Numbers come as xlsx_number.hpp
// writes them, in columns of hours as hours, in those that name a person as they are shown. Hours
// without a result, or merged, are a fault of their record, and so is a number that is shown as
// another; hours that are shown rounded, or not at all, are named in a notice. Merged labels and
// answers stand in each row, as merged_rows.hpp has it.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"
#include "core/roster/heading_rows.hpp"
#include "core/roster/sheet_headings.hpp"
#include "core/workbook/merged_rows.hpp"
#include "core/workbook/row_list.hpp"
#include "core/workbook/sheet_merges.hpp"
#include "core/workbook/shown_otherwise.hpp"
#include "core/workbook/xlsx_sheet.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zicha::workbook {

class SheetRecords : public XlsxRowSink {
public:
    SheetRecords(roster::SheetHeadings headings, bool counts_days_from_1904);

    void set_merges(std::vector<CellRange> ranges) { ranges_ = std::move(ranges); }
    void take(XlsxRow& row) override;
    void hide_columns(std::uint32_t first, std::uint32_t last) override;
    void hide_zeros() override { are_zeros_hidden_ = true; }
    void finish();

    // What is known so far: what is said of rows only once all of them are there.
    [[nodiscard]] std::vector<Diagnostic> notices() const;
    [[nodiscard]] bool has_headings() const { return has_headings_; }
    // The last of the rows of headings, from 1; 0 until they are found.
    [[nodiscard]] std::int64_t heading_row() const { return heading_row_; }
    // 0: no heading is known.
    [[nodiscard]] std::size_t heading_score() const { return heading_score_; }

    // The record that was taken before may be filled anew.
    [[nodiscard]] bool next(Record& record);
    [[nodiscard]] bool is_empty() const { return given_ == ready_; }

private:
    void find_headings();
    void take_headings(const roster::HeadingRows& headings);
    [[nodiscard]] std::vector<roster::TableRow> waiting_texts();
    [[nodiscard]] std::vector<roster::MergedCells> waiting_merges() const;
    void add_below(const XlsxRow& row);
    [[nodiscard]] Record& next_ready(std::int64_t row);
    void add_cell(Record& record, const XlsxRow& row, const XlsxCell& cell);
    void append_value(std::string& out, const XlsxRow& row, const XlsxCell& cell) const;
    [[nodiscard]] RecordFault fault_of(const XlsxCell& cell) const;
    [[nodiscard]] roster::HeadingKind kind_of(std::size_t column) const;
    [[nodiscard]] std::optional<Diagnostic> hidden_notice() const;
    [[nodiscard]] std::optional<Diagnostic> filled_notice() const;

    roster::SheetHeadings known_;
    bool counts_days_from_1904_;
    bool has_headings_ = false;
    bool is_finished_ = false;
    std::int64_t heading_row_ = 0;
    std::size_t heading_score_ = 0;
    std::vector<XlsxRow> waiting_; // until the headings are found
    std::vector<CellRange> ranges_;
    std::vector<std::string> headings_;
    std::vector<roster::HeadingKind> kinds_; // a column each
    std::vector<bool> are_shadowed_;         // below a heading that is merged over several
    std::vector<std::size_t> merged_headings_;
    MergedRows merged_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> hidden_columns_;
    ShownOtherwise shown_otherwise_;
    RowList struck_;
    RowList not_calculated_; // in columns that only name somebody
    bool are_zeros_hidden_ = false;
    std::int64_t hidden_rows_ = 0;
    std::string hidden_named_;
    std::vector<Record> records_; // from given_ to ready_; the others are room
    std::size_t given_ = 0;
    std::size_t ready_ = 0;
    std::string value_;
};

} // namespace zicha::workbook
