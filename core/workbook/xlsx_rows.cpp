#include "core/workbook/xlsx_rows.hpp"

#include "core/base/encoding.hpp"
#include "core/explain/result_row.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/headings.hpp"
#include "core/roster/words.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/words.hpp"

#include <utility>

namespace zicha::workbook {
namespace {

// In the order of result_row.hpp's columns.
constexpr std::size_t verdict_at = 1;
constexpr std::size_t first_requirement_at = 2;

// The row, the gaps and the further hours.
std::vector<bool> amounts_of(const rules::RuleBook& book, Language language) {
    std::vector<bool> amounts(explain::result_headings(book, language).size(), false);
    const std::size_t gap = first_requirement_at + book.requirements.size() + 1;
    const std::size_t gap_path = gap + 1 + book.compiled.gap_categories.size();
    amounts[0] = true;
    for (std::size_t at = gap; at < gap_path; ++at)
        amounts[at] = true;
    amounts[gap_path + 1] = true;
    return amounts;
}

// The fact of hours that a column is for; also if another column of the roster is used for it.
std::optional<std::size_t> hours_of(const rules::RuleBook& book,
                                    const roster::RosterColumn& column) {
    std::optional<std::size_t> fact;
    if (column.use == roster::ColumnUse::fact)
        fact = column.index;
    else if (column.use == roster::ColumnUse::passed_through)
        fact = roster::fact_named(book, column.heading);
    const bool is_hours = fact && (book.columns[*fact].kind == rules::FactKind::hours ||
                                   book.columns[*fact].kind == rules::FactKind::total);
    return is_hours ? fact : std::nullopt;
}

// What is only assumed has a ground of its own, whatever the verdict.
XlsxTone tone_of(const rules::RuleBook& book, assess::Verdict verdict) {
    if (book.assumed && verdict != assess::Verdict::invalid && verdict != assess::Verdict::skipped)
        return XlsxTone::rose;
    switch (verdict) {
    case assess::Verdict::eligible:
        return XlsxTone::green;
    case assess::Verdict::not_eligible:
        return XlsxTone::red;
    case assess::Verdict::needs_info:
        return XlsxTone::yellow;
    case assess::Verdict::needs_ruling:
        return XlsxTone::violet;
    case assess::Verdict::refer:
        return XlsxTone::blue;
    case assess::Verdict::invalid:
    case assess::Verdict::skipped:
        return XlsxTone::grey;
    }
    return XlsxTone::none;
}

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
      are_amounts_(amounts_of(book, options_.language)) {
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
        explain::ResultRow result;
        result.row = rows.record(row).row();
        result.assessment = &rows.assessment(row);
        result.error = rows.problem(row);
        const std::vector<std::string> cells =
            explain::result_cells(book_, result, options_.language);
        for (std::size_t at = 0; at < cells.size(); ++at)
            values_.push_back(
                {cells[at], are_amounts_[at],
                 at == verdict_at ? tone_of(book_, result.assessment->verdict) : XlsxTone::none});
        result_.add_row(values_);
    }
}

} // namespace zicha::workbook
