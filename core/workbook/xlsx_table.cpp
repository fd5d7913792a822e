#include "core/workbook/xlsx_table.hpp"

#include "core/explain/explain.hpp"
#include "core/explain/result_row.hpp"
#include "core/roster/headings.hpp"
#include "core/workbook/codes.hpp"

#include <utility>

namespace zicha::workbook {
namespace {

// In the order of result_row.hpp's columns.
constexpr std::size_t verdict_at = 1;
constexpr std::size_t first_requirement_at = 2;

std::string_view without_guard(std::string_view cell) {
    if (!cell.starts_with('\''))
        return cell;
    std::string guarded;
    append_csv_cell(guarded, cell.substr(1));
    const std::string_view written = guarded;
    return written.starts_with('\'') || written.starts_with("\"'") ? cell.substr(1) : cell;
}

} // namespace

XlsxTable::XlsxTable(const rules::RuleBook& book, XlsxTableOptions options)
    : book_(book), options_(std::move(options)) {}

// Which columns of results are amounts: the row, the gaps and the further hours.
std::vector<bool> XlsxTable::result_numbers() const {
    std::vector<bool> numbers(explain::result_headings(book_, options_.language).size(), false);
    const std::size_t gap = first_requirement_at + book_.requirements.size() + 1;
    const std::size_t gap_path = gap + 1 + book_.compiled.gap_categories.size();
    numbers[0] = true;
    for (std::size_t at = gap; at < gap_path; ++at)
        numbers[at] = true;
    numbers[gap_path + 1] = true;
    return numbers;
}

void XlsxTable::start(const CsvRecord& headings) {
    const std::size_t own = options_.first_result.value_or(headings.size());
    const std::vector<bool> numbers = result_numbers();
    std::vector<XlsxColumn> columns;
    for (std::size_t at = 0; at < headings.size(); ++at) {
        XlsxColumn column;
        column.heading = without_guard(headings[at]);
        if (at >= own)
            column.holds_numbers = at - own < numbers.size() && numbers[at - own];
        else if (const std::optional<std::size_t> fact = roster::fact_named(book_, column.heading))
            column.holds_numbers = book_.columns[*fact].kind == rules::FactKind::hours ||
                                   book_.columns[*fact].kind == rules::FactKind::total;
        columns.push_back(std::move(column));
    }
    writer_.emplace(options_.sheet_name, std::move(columns));
}

std::optional<XlsxTone> XlsxTable::tone_of(const CsvRecord& record) const {
    if (!options_.first_result)
        return std::nullopt;
    const std::size_t column = *options_.first_result + verdict_at;
    for (int verdict = 0; verdict <= static_cast<int>(assess::Verdict::invalid); ++verdict)
        if (record[column] ==
            explain::verdict_label(static_cast<assess::Verdict>(verdict), options_.language))
            return XlsxTone{column, static_cast<assess::Verdict>(verdict)};
    return std::nullopt;
}

void XlsxTable::take(const CsvRecord& record) {
    if (!writer_) {
        start(record);
        return;
    }
    cells_.clear();
    for (std::size_t at = 0; at < record.size(); ++at)
        cells_.push_back(without_guard(record[at]));
    is_full_ = is_full_ || !writer_->add_row(cells_, tone_of(record));
}

void XlsxTable::feed(std::string_view text) {
    while (parser_.next(text, record_))
        take(record_);
}

void XlsxTable::finish() {
    if (parser_.finish(record_))
        take(record_);
    if (writer_)
        writer_->finish();
}

std::optional<Diagnostic> XlsxTable::problem() const {
    if (is_full_ || (writer_ && writer_->is_too_large()))
        return Diagnostic{codes::xlsx_result_too_long, {}, {}};
    return std::nullopt;
}

} // namespace zicha::workbook
