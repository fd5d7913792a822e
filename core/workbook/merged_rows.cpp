#include "core/workbook/merged_rows.hpp"

#include "core/base/order.hpp"

#include <algorithm>
#include <utility>

namespace zicha::workbook {
namespace {

using roster::HeadingKind;

constexpr std::size_t most_unknown = 256; // columns that may be filled without a known heading

const XlsxCell* cell_at(const XlsxRow& row, std::uint32_t column) {
    const auto found = std::lower_bound(
        row.cells.begin(), row.cells.end(), column,
        [](const XlsxCell& cell, std::uint32_t wanted) { return cell.column < wanted; });
    return found != row.cells.end() && found->column == column ? &*found : nullptr;
}

} // namespace

MergedRows::MergedRows(std::vector<CellRange> ranges, std::vector<HeadingKind> kinds,
                       std::uint32_t first_row)
    : ranges_(std::move(ranges)), kinds_(std::move(kinds)), filled_(kinds_.size(), 0) {
    std::erase_if(ranges_, [&](const CellRange& range) {
        const bool is_one_cell =
            range.first_row == range.last_row && range.first_column == range.last_column;
        return is_one_cell || range.first_row < first_row || range.first_column >= kinds_.size();
    });
}

MergedRows::Active MergedRows::read(const CellRange& range) const {
    Active active;
    active.range = range;
    active.column = range.first_column;
    if (range.first_column == range.last_column) {
        const HeadingKind kind = kinds_[range.first_column];
        if (kind == HeadingKind::hours)
            active.effect = Effect::refuse;
        else if (kind != HeadingKind::other || range.first_column < most_unknown)
            active.effect = Effect::fill;
        return active;
    }
    const std::size_t end = std::min<std::size_t>(range.last_column + 1U, kinds_.size());
    for (std::size_t column = range.first_column; column < end; ++column)
        if (kinds_[column] == HeadingKind::hours || kinds_[column] == HeadingKind::answer) {
            active.effect = Effect::refuse;
            active.column = static_cast<std::uint32_t>(column);
            break;
        }
    return active;
}

void MergedRows::start(std::uint32_t row) {
    std::erase_if(active_, [&](const Active& active) { return active.range.last_row < row; });
    for (; next_ < ranges_.size() && ranges_[next_].first_row <= row; ++next_) {
        // No two cells of a row are merged twice, unless somebody is playing tricks.
        if (ranges_[next_].last_row < row || active_.size() > XlsxLimits::columns)
            continue;
        Active active = read(ranges_[next_]);
        if (active.effect != Effect::none)
            active_.push_back(std::move(active));
    }
}

void MergedRows::note_value(Active& active, const XlsxRow& row) const {
    const XlsxCell* cell = cell_at(row, active.range.first_column);
    if (cell == nullptr)
        return;
    const bool is_text = cell->kind == XlsxCellKind::text;
    const bool is_unknown = kinds_[active.range.first_column] == HeadingKind::other;
    active.has_value = active.effect == Effect::refuse || is_text || !is_unknown;
    active.cell = *cell;
    active.text = row.text_of(*cell);
}

// New cells go to the end, and are put in order once for the row.
void MergedRows::change(const Active& active, const XlsxRow& row) {
    const XlsxCell* const cell = cell_at(row, active.column);
    if (active.effect == Effect::refuse) {
        XlsxCell& marked = cell == nullptr
                               ? changed_.cells.emplace_back(XlsxCell{active.column})
                               : changed_.cells[static_cast<std::size_t>(cell - row.cells.data())];
        marked.is_merged = true;
        return;
    }
    if (cell != nullptr || row.number - 1 == active.range.first_row)
        return;
    XlsxCell filled = active.cell;
    filled.start = static_cast<std::uint32_t>(changed_.text.size());
    changed_.text += active.text;
    filled.end = static_cast<std::uint32_t>(changed_.text.size());
    changed_.cells.push_back(filled);
    ++filled_[active.column];
}

const XlsxRow& MergedRows::apply(const XlsxRow& row) {
    if (next_ == ranges_.size() && active_.empty())
        return row;
    const auto number = static_cast<std::uint32_t>(row.number - 1);
    start(number);
    if (active_.empty())
        return row;
    changed_ = row;
    for (Active& active : active_) {
        if (active.range.first_row == number)
            note_value(active, row);
        if (active.has_value)
            change(active, row);
    }
    sort_items(changed_.cells,
               [](const XlsxCell& a, const XlsxCell& b) { return a.column < b.column; });
    return changed_;
}

} // namespace zicha::workbook
