#include "core/workbook/own_rows.hpp"

#include "core/explain/result_row.hpp"

#include <algorithm>
#include <utility>

namespace zicha::workbook {

OwnRows::OwnRows(const rules::RuleBook& book, Language language, OwnWorkbook& workbook)
    : workbook_(workbook), result_(book, language) {
    constexpr std::size_t filter_width = 3; // the button beside a heading
    for (const std::string& heading : explain::result_headings(book, language))
        widths_.push_back(width_of(heading) + filter_width);
}

// As wide as the first rows ask.
void OwnRows::measure(const roster::RowBlock& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        values_.clear();
        result_.append(values_, rows, row);
        for (std::size_t at = 0; at < values_.size(); ++at)
            widths_[at] = std::max(widths_[at], width_of(values_[at].text));
    }
    workbook_.set_widths(widths_);
}

void OwnRows::take(const roster::RowBlock& rows) {
    if (!std::exchange(has_begun_, true))
        measure(rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        values_.clear();
        result_.append(values_, rows, row);
        workbook_.add_row(rows.record(row).row(), values_);
    }
}

} // namespace zicha::workbook
