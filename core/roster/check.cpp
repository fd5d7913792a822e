#include "core/roster/check.hpp"

#include "core/base/encoding.hpp"
#include "core/explain/result_row.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/words.hpp"

#include <utility>

namespace zicha::roster {
namespace {

constexpr std::string_view line_end = "\r\n";

std::optional<std::size_t> label_column(const rules::RuleBook& book, const RosterSurvey& survey,
                                        std::string_view id) {
    for (std::size_t at = 0; at < survey.columns.size(); ++at)
        if (survey.columns[at].use == ColumnUse::label &&
            book.labels[survey.columns[at].index].id == id)
            return at;
    return std::nullopt;
}

void append_cells(std::string& out, const std::vector<std::string>& cells, bool& is_first) {
    for (const std::string& cell : cells) {
        if (!is_first)
            out += ',';
        is_first = false;
        append_csv_cell(out, cell);
    }
}

} // namespace

void append_output_heading(std::string& out, const rules::RuleBook& book,
                           const RosterLayout& layout, const RosterCheckOptions& options) {
    if (options.format != OutputFormat::csv)
        return;
    out += byte_order_mark;
    bool is_first = true;
    append_cells(out, layout.headings(), is_first);
    if (!options.file.empty())
        append_cells(out, {std::string(text(words::result_file, options.language))}, is_first);
    append_cells(out, explain::result_headings(book, options.language), is_first);
    out += line_end;
}

RosterCheck::RosterCheck(const rules::RuleBook& book, RosterSurvey survey,
                         const RosterLayout& layout, RosterCheckOptions options)
    : book_(book), survey_(std::move(survey)), options_(std::move(options)),
      parser_(survey_.separator, survey_.lines),
      rows_(book, survey_, options_.presets, options_.assess), csv_result_(book, options_.language),
      own_columns_(layout.columns_of(survey_)), id_column_(label_column(book, survey_, "id")),
      name_column_(label_column(book, survey_, "name")),
      unit_column_(label_column(book, survey_, "unit")) {
    keeps_all_columns_ = survey_.separator == ',' && own_columns_.size() == survey_.columns.size();
    for (std::size_t at = 0; at < own_columns_.size(); ++at)
        keeps_all_columns_ = keeps_all_columns_ && own_columns_[at] == at;
    if (options_.file.empty())
        return;
    file_cell_ = ",";
    append_csv_cell(file_cell_, options_.file);
}

void RosterCheck::feed(std::string_view bytes) {
    if (!has_header_) {
        if (!parser_.next(bytes, rows_.next_record()))
            return;
        has_header_ = true;
    }
    while (parser_.next(bytes, rows_.next_record()))
        take();
    give_rows();
}

void RosterCheck::finish() {
    if (parser_.finish(rows_.next_record()) && has_header_)
        take();
    give_rows();
}

void RosterCheck::take() {
    const CsvRecord& record = rows_.next_record();
    if (rows_.read(record) && options_.courses != nullptr && id_column_)
        options_.courses->replace(record[*id_column_], rows_.cells_to_change());
    rows_.keep();
    if (rows_.is_full())
        give_rows();
}

void RosterCheck::give_rows() {
    rows_.decide();
    for (std::size_t row = 0; row < rows_.size(); ++row)
        give(row);
    rows_.clear();
}

void RosterCheck::give(std::size_t row) {
    ++tally_.rows;
    ++tally_.by_verdict[static_cast<std::size_t>(rows_.assessment(row).verdict)];
    if (options_.observe)
        show(row);
    if (options_.format == OutputFormat::decided)
        decided_.push_back(decided_row(row));
    else
        write(row);
}

// What is shown beside the output is masked there, too, and counted once.
void RosterCheck::show(std::size_t row) {
    const std::int64_t masked_cells = tally_.masked_cells;
    options_.observe(decided_row(row));
    tally_.masked_cells = masked_cells;
}

std::string RosterCheck::label(std::size_t row, std::optional<std::size_t> column) {
    if (!column)
        return {};
    const std::string_view cell = rows_.record(row)[*column];
    if (!facts::looks_private(cell))
        return std::string(cell);
    ++tally_.masked_cells;
    return facts::masked(cell);
}

void RosterCheck::write_own_cells(const CsvRecord& record) {
    bool is_first = true;
    for (const std::optional<std::size_t>& column : own_columns_) {
        if (!is_first)
            output_ += ',';
        is_first = false;
        if (!column)
            continue;
        const std::string_view cell = record[*column];
        if (facts::looks_private(cell)) {
            ++tally_.masked_cells;
            append_csv_cell(output_, facts::masked(cell));
        } else {
            append_csv_cell(output_, cell);
        }
    }
}

// The same where every cell can be written as it stands.
void RosterCheck::write_plain_cells(const CsvRecord& record) {
    const std::optional<std::string_view> written = record.as_written();
    if (written && keeps_all_columns_ && record.size() == own_columns_.size()) {
        output_ += *written;
        return;
    }
    bool is_first = true;
    for (const std::optional<std::size_t>& column : own_columns_) {
        if (!is_first)
            output_ += ',';
        is_first = false;
        if (column)
            output_ += record[*column];
    }
}

DecidedRow RosterCheck::decided_row(std::size_t row) {
    DecidedRow kept;
    kept.row = rows_.record(row).line();
    kept.id = label(row, id_column_);
    kept.name = label(row, name_column_);
    kept.unit = label(row, unit_column_);
    kept.cells = rows_.cells(row);
    kept.assessment = rows_.assessment(row);
    if (const Diagnostic* problem = rows_.problem(row)) {
        kept.problem = *problem;
        kept.problem->place.file = options_.file;
    }
    return kept;
}

void RosterCheck::write(std::size_t row) {
    explain::ResultRow result;
    result.row = rows_.record(row).line();
    result.file = options_.file;
    result.assessment = &rows_.assessment(row);
    result.error = rows_.problem(row);
    if (options_.format == OutputFormat::ndjson) {
        const std::string id = label(row, id_column_);
        const std::string name = label(row, name_column_);
        result.id = id;
        result.name = name;
        explain::append_result_json(output_, book_, result, options_.language);
        output_ += '\n';
        return;
    }
    write_csv(row, result);
}

void RosterCheck::write_csv(std::size_t row, const explain::ResultRow& result) {
    if (rows_.is_plain(row))
        write_plain_cells(rows_.record(row));
    else
        write_own_cells(rows_.record(row));
    // Without a column of its own a row begins with its first result, not with a comma.
    const std::size_t start = output_.size();
    output_ += file_cell_;
    csv_result_.append(output_, result);
    if (own_columns_.empty())
        output_.erase(start, 1);
    output_ += line_end;
}

} // namespace zicha::roster
