#include "core/workbook/xlsx_rows.hpp"

#include "core/base/encoding.hpp"
#include "core/explain/result_row.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/headings.hpp"
#include "core/roster/words.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/own_roster.hpp"
#include "core/workbook/words.hpp"

#include <utility>

namespace zicha::workbook {
namespace {

std::vector<std::string> headings_of(const rules::RuleBook& book,
                                     const roster::RosterLayout& layout,
                                     const roster::ResultOptions& options) {
    std::vector<std::string> headings;
    for (const roster::RosterColumn& column : layout.columns())
        headings.push_back(column.heading);
    if (!options.file.empty())
        headings.emplace_back(text(words::result_file, options.language));
    for (std::string& heading : explain::result_headings(book, options.language))
        headings.push_back(std::move(heading));
    return headings;
}

} // namespace

XlsxResult::XlsxResult(const rules::RuleBook& book, const roster::RosterLayout& layout,
                       const roster::ResultOptions& options)
    : writer_(std::string(text(words::roster_sheet_name, options.language)),
              headings_of(book, layout, options)) {}

std::optional<Diagnostic> XlsxResult::problem() const {
    if (is_full_ || writer_.is_too_large())
        return Diagnostic{codes::xlsx_result_too_long, {}, {}};
    return std::nullopt;
}

XlsxRows::XlsxRows(const rules::RuleBook& book, const roster::RosterSurvey& survey,
                   const roster::RosterLayout& layout, roster::ResultOptions options,
                   XlsxResult& result)
    : book_(book), options_(std::move(options)), result_(result),
      result_values_(book, options_.language) {
    const std::vector<std::optional<std::size_t>> columns = layout.columns_of(survey);
    for (std::size_t at = 0; at < columns.size(); ++at)
        own_columns_.push_back({columns[at], hours_of(book, layout.columns()[at]), {}});
}

// The text to write for the cell: the hours that it means, a mask, or the cell as valid UTF-8.
std::string_view XlsxRows::shown(OwnColumn& own, std::string_view cell, bool is_plain) {
    if (own.hours && !cell.empty() && !is_plain_amount(cell)) {
        const facts::CellReading reading = facts::read_cell(book_, *own.hours, cell);
        if (!reading.problem && !reading.cell.is_blank()) {
            own.text = format_class_hours(reading.cell.hours());
            return own.text;
        }
    }
    if (is_plain)
        return cell;
    if (facts::looks_private(cell)) {
        count_masked();
        own.text = facts::masked(cell);
        return own.text;
    }
    if (is_utf8(cell))
        return cell;
    own.text.clear();
    append_valid_utf8(own.text, cell);
    return own.text;
}

void XlsxRows::add_own_cells(const Record& record, bool is_plain) {
    for (OwnColumn& own : own_columns_) {
        XlsxValue& value = values_.emplace_back();
        value.is_amount = own.hours.has_value();
        if (own.column)
            value.text = shown(own, record[*own.column], is_plain);
    }
}

void XlsxRows::take(const roster::RowBlock& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
        values_.clear();
        add_own_cells(rows.record(row), rows.is_plain(row));
        if (!options_.file.empty())
            values_.push_back({options_.file});
        result_values_.append(values_, rows, row);
        result_.add_row(values_);
    }
}

} // namespace zicha::workbook
