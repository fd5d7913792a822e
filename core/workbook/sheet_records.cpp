#include "core/workbook/sheet_records.hpp"

#include "core/workbook/xlsx_number.hpp"

#include <algorithm>
#include <utility>

namespace zicha::workbook {

SheetRecords::SheetRecords(roster::SheetHeadings headings, bool counts_days_from_1904)
    : headings_(std::move(headings)), counts_days_from_1904_(counts_days_from_1904) {}

void SheetRecords::take(XlsxRow& row) {
    if (has_headings_) {
        add(row);
        return;
    }
    XlsxRow kept;
    std::swap(kept, row);
    row.number = kept.number;
    waiting_.push_back(std::move(kept));
    if (waiting_.size() == heading_rows)
        find_headings();
}

void SheetRecords::finish() {
    if (!has_headings_)
        find_headings();
}

void SheetRecords::find_headings() {
    has_headings_ = true;
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t at = 0; at < waiting_.size(); ++at) {
        const std::size_t known = known_headings(waiting_[at]);
        if (known <= most)
            continue;
        most = known;
        best = at;
    }
    if (best < waiting_.size())
        note_hours(waiting_[best]);
    for (std::size_t at = best; at < waiting_.size(); ++at)
        add(waiting_[at]);
    waiting_.clear();
}

std::size_t SheetRecords::known_headings(const XlsxRow& row) const {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(),
                      [&](const XlsxCell& cell) { return headings_.is_known(row.text_of(cell)); }));
}

void SheetRecords::note_hours(const XlsxRow& headings) {
    for (const XlsxCell& cell : headings.cells) {
        are_hours_.resize(cell.column + 1, false);
        are_hours_[cell.column] = headings_.is_of_hours(headings.text_of(cell));
    }
}

void SheetRecords::add(const XlsxRow& row) {
    if (ready_ == records_.size())
        records_.emplace_back();
    Record& record = records_[ready_++];
    record.start(row.number);
    for (const XlsxCell& cell : row.cells) {
        while (record.size() < cell.column)
            record.end_cell();
        add_cell(record, row, cell);
        record.end_cell();
    }
}

void SheetRecords::add_cell(Record& record, const XlsxRow& row, const XlsxCell& cell) {
    const std::string_view stored = row.text_of(cell);
    if (cell.kind == XlsxCellKind::text) {
        record.append(stored);
        return;
    }
    value_.clear();
    if (cell.kind == XlsxCellKind::moment)
        append_moment(value_, stored, counts_days_from_1904_);
    else if (cell.column < are_hours_.size() && are_hours_[cell.column])
        append_hours(value_, stored);
    else
        append_number(value_, stored);
    record.append(value_);
}

bool SheetRecords::next(Record& record) {
    if (is_empty())
        return false;
    std::swap(record, records_[given_++]);
    if (is_empty())
        given_ = ready_ = 0;
    return true;
}

} // namespace zicha::workbook
