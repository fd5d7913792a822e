#include "core/workbook/sheet_records.hpp"

#include "core/base/words.hpp"
#include "core/workbook/cell_place.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/shown_id.hpp"
#include "core/workbook/xlsx_number.hpp"

#include <algorithm>
#include <utility>

namespace zicha::workbook {
namespace {

using roster::HeadingKind;
using roster::HeadingRows;

void append_listed(std::string& list, std::string_view item) {
    list += list.empty() ? "" : ", ";
    list += item;
}

} // namespace

SheetRecords::SheetRecords(roster::SheetHeadings headings, bool counts_days_from_1904)
    : known_(std::move(headings)), counts_days_from_1904_(counts_days_from_1904) {}

void SheetRecords::take(XlsxRow& row) {
    constexpr std::int64_t most_named = 10;
    if (row.is_hidden && ++hidden_rows_ <= most_named)
        append_listed(hidden_named_, std::to_string(row.number));
    if (has_headings_) {
        add_below(row);
        return;
    }
    XlsxRow kept;
    std::swap(kept, row);
    row.number = kept.number;
    waiting_.push_back(std::move(kept));
    if (waiting_.size() == HeadingRows::most_rows)
        find_headings();
}

void SheetRecords::hide_columns(std::uint32_t first, std::uint32_t last) {
    constexpr std::size_t most_groups = 1000;
    if (hidden_columns_.size() < most_groups)
        hidden_columns_.emplace_back(first, last);
}

void SheetRecords::finish() {
    if (!has_headings_)
        find_headings();
    is_finished_ = true;
}

std::vector<roster::TableRow> SheetRecords::waiting_texts() {
    std::vector<roster::TableRow> rows;
    for (const XlsxRow& row : waiting_) {
        roster::TableRow& texts = rows.emplace_back();
        for (const XlsxCell& cell : row.cells) {
            texts.resize(cell.column + 1);
            append_value(texts.back(), row, cell);
        }
    }
    return rows;
}

// Of the rows that wait, by their order.
std::vector<roster::MergedCells> SheetRecords::waiting_merges() const {
    std::vector<roster::MergedCells> merges;
    const auto index_of = [&](std::uint32_t row) { // of the last one that is not behind it
        std::size_t at = 0;
        while (at + 1 < waiting_.size() && waiting_[at + 1].number <= std::int64_t{row} + 1)
            ++at;
        return at;
    };
    // No more than there is room for in the rows, if no cell is merged twice.
    std::size_t room = HeadingRows::most_rows * XlsxLimits::columns;
    for (const CellRange& range : ranges_) {
        const std::size_t width = range.last_column - range.first_column + 1U;
        if (width > room)
            break;
        room -= width;
        if (waiting_.empty() || std::int64_t{range.first_row} >= waiting_.back().number)
            break; // they are in order
        const std::size_t first = index_of(range.first_row);
        if (waiting_[first].number == std::int64_t{range.first_row} + 1)
            merges.push_back(
                {first, index_of(range.last_row), range.first_column, range.last_column});
    }
    return merges;
}

void SheetRecords::find_headings() {
    has_headings_ = true;
    const std::vector<roster::TableRow> rows = waiting_texts();
    const HeadingRows found = roster::find_heading_rows(rows, waiting_merges(), known_);
    heading_score_ = found.score;
    if (waiting_.empty())
        return;
    take_headings(found);
    const std::vector<XlsxRow> waiting = std::exchange(waiting_, {});
    for (std::size_t at = found.first + found.count; at < waiting.size(); ++at)
        add_below(waiting[at]);
}

void SheetRecords::take_headings(const HeadingRows& found) {
    headings_ = found.headings;
    constexpr std::size_t most_guessed = 256; // columns
    for (const std::string& heading : headings_)
        kinds_.push_back(kinds_.size() < most_guessed || known_.is_known(heading)
                             ? known_.kind_of(heading)
                             : HeadingKind::other);
    for (const std::size_t column : found.shadowed) {
        std::size_t headed = std::min(column, headings_.size() - 1);
        while (headed > 0 && headings_[headed].empty())
            --headed;
        if (kind_of(headed) != HeadingKind::hours && kind_of(headed) != HeadingKind::answer)
            continue;
        are_shadowed_.resize(std::max(are_shadowed_.size(), column + 1), false);
        are_shadowed_[column] = true;
        if (merged_headings_.empty() || merged_headings_.back() != headed)
            merged_headings_.push_back(headed);
    }
    heading_row_ = waiting_[found.first + found.count - 1].number;
    merged_ =
        MergedRows(std::exchange(ranges_, {}), kinds_, static_cast<std::uint32_t>(heading_row_));
    Record& record = next_ready(heading_row_);
    for (const std::string& heading : headings_) {
        record.append(heading);
        record.end_cell();
    }
}

HeadingKind SheetRecords::kind_of(std::size_t column) const {
    return column < kinds_.size() ? kinds_[column] : HeadingKind::other;
}

Record& SheetRecords::next_ready(std::int64_t row) {
    if (ready_ == records_.size())
        records_.emplace_back();
    Record& record = records_[ready_++];
    record.start(row);
    return record;
}

void SheetRecords::add_below(const XlsxRow& as_stored) {
    const XlsxRow& row = merged_.apply(as_stored);
    Record& record = next_ready(row.number);
    bool is_struck = false;
    bool is_formula = false;
    for (const XlsxCell& cell : row.cells) {
        const HeadingKind kind = kind_of(cell.column);
        is_struck =
            is_struck || ((cell.is_struck || cell.is_partly_struck) && kind != HeadingKind::other);
        is_formula =
            is_formula || (cell.kind == XlsxCellKind::formula && kind == HeadingKind::label);
        while (record.size() < cell.column)
            record.end_cell();
        add_cell(record, row, cell);
        record.end_cell();
    }
    if (is_struck)
        struck_.add(row.number);
    if (is_formula)
        not_calculated_.add(row.number);
}

RecordFault SheetRecords::fault_of(const XlsxCell& cell) const {
    const HeadingKind kind = kind_of(cell.column);
    if (cell.is_merged || (cell.column < are_shadowed_.size() && are_shadowed_[cell.column]))
        return RecordFault::merged_cell;
    const bool is_used = kind == HeadingKind::hours || kind == HeadingKind::answer;
    if (cell.is_partly_struck && is_used)
        return RecordFault::partly_struck;
    return cell.kind == XlsxCellKind::formula && is_used ? RecordFault::no_result
                                                         : RecordFault::none;
}

void SheetRecords::add_cell(Record& record, const XlsxRow& row, const XlsxCell& cell) {
    if (const RecordFault fault = fault_of(cell); fault != RecordFault::none)
        record.note(fault);
    else if (cell.kind == XlsxCellKind::number && kind_of(cell.column) == HeadingKind::hours &&
             (cell.format != nullptr || are_zeros_hidden_) &&
             shown_otherwise_.see(row, cell, are_zeros_hidden_))
        record.note(RecordFault::shown_otherwise);
    if (cell.kind == XlsxCellKind::text) {
        record.append(row.text_of(cell));
        return;
    }
    value_.clear();
    append_value(value_, row, cell);
    record.append(value_);
}

void SheetRecords::append_value(std::string& out, const XlsxRow& row, const XlsxCell& cell) const {
    const std::string_view stored = row.text_of(cell);
    switch (cell.kind) {
    case XlsxCellKind::text:
    case XlsxCellKind::formula:
        out += stored;
        return;
    case XlsxCellKind::moment:
        append_moment(out, stored, counts_days_from_1904_);
        return;
    case XlsxCellKind::percent:
        append_percent(out, stored);
        return;
    case XlsxCellKind::number:
        break;
    }
    const HeadingKind kind = kind_of(cell.column);
    const std::optional<std::string> id = kind == HeadingKind::label && cell.format != nullptr
                                              ? shown_id(cell.format->text, stored)
                                              : std::nullopt;
    if (kind == HeadingKind::hours)
        append_hours(out, stored);
    else if (id)
        out += *id;
    else
        append_number(out, stored);
}

std::optional<Diagnostic> SheetRecords::hidden_notice() const {
    std::string columns;
    std::size_t count = 0;
    for (const auto& [first, last] : hidden_columns_)
        for (std::size_t at = first; at <= last && at < headings_.size(); ++at, ++count)
            append_listed(columns, headings_[at].empty() ? letters_of(at) : headings_[at]);
    if (hidden_rows_ + static_cast<std::int64_t>(count) == 0)
        return std::nullopt;
    const auto listed = [](const std::string& list) {
        return list.empty() ? std::string("-") : shortened(list, 200);
    };
    return Diagnostic{codes::xlsx_hidden,
                      {},
                      {std::to_string(hidden_rows_), listed(hidden_named_), std::to_string(count),
                       listed(columns)}};
}

std::optional<Diagnostic> SheetRecords::filled_notice() const {
    std::string columns;
    std::int64_t cells = 0;
    for (std::size_t at = 0; at < merged_.filled().size(); ++at) {
        if (merged_.filled()[at] == 0)
            continue;
        cells += merged_.filled()[at];
        append_listed(columns, headings_[at].empty() ? letters_of(at) : headings_[at]);
    }
    if (cells == 0)
        return std::nullopt;
    return Diagnostic{
        codes::xlsx_filled_down, {}, {shortened(columns, 200), std::to_string(cells)}};
}

std::vector<Diagnostic> SheetRecords::notices() const {
    std::vector<Diagnostic> notices;
    for (const std::size_t column : merged_headings_)
        notices.push_back({codes::xlsx_heading_merged, {}, {shortened(headings_[column])}});
    if (!is_finished_)
        return notices;
    for (std::optional<Diagnostic> notice :
         {hidden_notice(), filled_notice(), struck_.notice(codes::xlsx_struck),
          not_calculated_.notice(codes::xlsx_label_formula)})
        if (notice)
            notices.push_back(std::move(*notice));
    for (Diagnostic& notice : shown_otherwise_.notices())
        notices.push_back(std::move(notice));
    return notices;
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
