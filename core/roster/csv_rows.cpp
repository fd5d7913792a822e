#include "core/roster/csv_rows.hpp"

#include "core/base/csv.hpp"
#include "core/base/encoding.hpp"
#include "core/explain/result_row.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/words.hpp"

#include <string_view>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::string_view line_end = "\r\n";

void append_heading(std::string& out, std::string_view heading, bool& is_first) {
    if (!is_first)
        out += ',';
    is_first = false;
    append_csv_cell(out, heading);
}

} // namespace

void append_csv_headings(std::string& out, const rules::RuleBook& book, const RosterLayout& layout,
                         const ResultOptions& options) {
    out += byte_order_mark;
    bool is_first = true;
    for (const RosterColumn& column : layout.columns())
        append_heading(out, column.heading, is_first);
    if (!options.file.empty())
        append_heading(out, text(words::result_file, options.language), is_first);
    for (const std::string& heading : explain::result_headings(book, options.language))
        append_heading(out, heading, is_first);
    out += line_end;
}

CsvRows::CsvRows(const rules::RuleBook& book, const RosterSurvey& survey,
                 const RosterLayout& layout, ResultOptions options, std::string& out)
    : options_(std::move(options)), result_(book, options_.language),
      own_columns_(layout.columns_of(survey)), out_(out) {
    keeps_all_columns_ = survey.separator == ',' && own_columns_.size() == survey.columns.size();
    for (std::size_t at = 0; at < own_columns_.size(); ++at)
        keeps_all_columns_ = keeps_all_columns_ && own_columns_[at] == at;
    if (options_.file.empty())
        return;
    file_cell_ = ",";
    append_csv_cell(file_cell_, options_.file);
}

void CsvRows::take(const RowBlock& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row)
        write(rows, row);
}

void CsvRows::write(const RowBlock& rows, std::size_t row) {
    const Record& record = rows.record(row);
    if (rows.is_plain(row))
        write_plain_cells(record);
    else
        write_own_cells(record);
    explain::ResultRow result;
    result.row = record.row();
    result.file = options_.file;
    result.assessment = &rows.assessment(row);
    result.error = rows.problem(row);
    // Without a column of its own a row begins with its first result, not with a comma.
    const std::size_t start = out_.size();
    out_ += file_cell_;
    result_.append(out_, result);
    if (own_columns_.empty())
        out_.erase(start, 1);
    out_ += line_end;
}

void CsvRows::write_own_cells(const Record& record) {
    bool is_first = true;
    for (const std::optional<std::size_t>& column : own_columns_) {
        if (!is_first)
            out_ += ',';
        is_first = false;
        if (!column)
            continue;
        const std::string_view cell = record[*column];
        if (facts::looks_private(cell)) {
            count_masked();
            append_csv_cell(out_, facts::masked(cell));
        } else {
            append_csv_cell(out_, cell);
        }
    }
}

// The same where every cell can be written as it is.
void CsvRows::write_plain_cells(const Record& record) {
    const std::optional<std::string_view> written = record.as_written();
    if (written && keeps_all_columns_ && record.size() == own_columns_.size()) {
        out_ += *written;
        return;
    }
    bool is_first = true;
    for (const std::optional<std::size_t>& column : own_columns_) {
        if (!is_first)
            out_ += ',';
        is_first = false;
        if (column)
            out_ += record[*column];
    }
}

} // namespace zicha::roster
