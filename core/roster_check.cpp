#include "roster_check.hpp"

#include "cell_reader.hpp"
#include "encoding.hpp"
#include "privacy.hpp"
#include "result_row.hpp"

#include <utility>

namespace zicha {
namespace {

// Rows that are decided together; fewer if their text is long.
constexpr std::size_t block_rows = 256;
constexpr std::size_t block_bytes = std::size_t{1} << 20U;

constexpr std::string_view line_end = "\r\n";

std::optional<std::size_t> label_column(const RuleBook& book, const RosterSurvey& survey,
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

void append_output_heading(std::string& out, const RuleBook& book, const RosterLayout& layout,
                           const RosterCheckOptions& options) {
    if (options.format != OutputFormat::csv)
        return;
    out += byte_order_mark;
    bool is_first = true;
    append_cells(out, layout.headings(), is_first);
    if (!options.file.empty())
        append_cells(out, {std::string(text(Text::result_file, options.language))}, is_first);
    append_cells(out, result_headings(book, options.language), is_first);
    out += line_end;
}

RosterCheck::RosterCheck(const RuleBook& book, RosterSurvey survey, const RosterLayout& layout,
                         RosterCheckOptions options)
    : book_(book), survey_(std::move(survey)), options_(std::move(options)),
      parser_(survey_.separator, survey_.lines), own_columns_(layout.columns_of(survey_)),
      id_column_(label_column(book, survey_, "id")),
      name_column_(label_column(book, survey_, "name")), block_(book.columns.size(), block_rows),
      rows_(block_rows), assessments_(block_rows) {
    for (std::size_t fact = 0; fact < book.columns.size(); ++fact)
        when_blank_.push_back(read_cell(book, fact, "").cell);
    for (const Preset& preset : options_.presets)
        when_blank_[preset.column] = preset.cell;
}

void RosterCheck::feed(std::string_view bytes) {
    if (!has_header_) {
        if (!parser_.next(bytes, rows_.front().record))
            return;
        has_header_ = true;
    }
    while (parser_.next(bytes, rows_[block_.rows()].record))
        take(rows_[block_.rows()]);
}

void RosterCheck::finish() {
    if (parser_.finish(rows_[block_.rows()].record) && has_header_)
        take(rows_[block_.rows()]);
    decide();
}

void RosterCheck::take(Row& row) {
    row.problem = read_row(row.record);
    if (row.problem) {
        row.problem->place.row = row.record.line();
        row.problem->place.file = options_.file;
        cells_ = when_blank_;
    } else if (options_.courses != nullptr && id_column_) {
        options_.courses->replace(row.record[*id_column_], cells_);
    }
    const std::size_t at = block_.add_row();
    for (std::size_t fact = 0; fact < cells_.size(); ++fact)
        block_.set(at, fact, cells_[fact]);
    held_bytes_ += row.record.bytes();
    if (block_.is_full() || held_bytes_ > block_bytes)
        decide();
}

std::string RosterCheck::heading_of(std::size_t column) const {
    return column < survey_.columns.size() ? shortened(survey_.columns[column].heading)
                                           : std::string();
}

// The roster's own heading of a fact; the rule book's if the roster has no such column.
std::string RosterCheck::heading_of_fact(std::string_view book_heading) const {
    for (const RosterColumn& column : survey_.columns)
        if (column.use == ColumnUse::fact && book_.columns[column.index].heading.zh == book_heading)
            return shortened(column.heading);
    return std::string(book_heading);
}

std::optional<Diagnostic> RosterCheck::structural_problem(const CsvRecord& record) const {
    std::size_t column = record.fault_cell();
    Diagnostic problem;
    switch (record.fault()) {
    case CsvFault::none: {
        for (column = survey_.columns.size(); column < record.size(); ++column)
            if (!is_blank_text(record[column]))
                break;
        if (column >= record.size())
            return std::nullopt;
        problem.code = Code::roster_too_many_cells;
        problem.arguments = {std::to_string(record.size()), std::to_string(survey_.columns.size())};
        break;
    }
    case CsvFault::too_many_cells:
        problem.code = Code::roster_too_many_cells;
        problem.arguments = {std::to_string(record.size()) + "+",
                             std::to_string(survey_.columns.size())};
        break;
    case CsvFault::cell_too_large:
        problem.code = Code::roster_cell_too_large;
        problem.arguments = {std::to_string(CsvLimits::cell_bytes)};
        break;
    case CsvFault::nul:
        problem.code = Code::cell_nul;
        break;
    case CsvFault::unclosed_quote:
        problem.code = Code::roster_unclosed_quote;
        problem.arguments = {std::to_string(record.line()), std::to_string(record.last_line())};
        break;
    }
    problem.place.column = heading_of(column);
    problem.place.value = shortened(masked(record[column]));
    return problem;
}

std::optional<Diagnostic> RosterCheck::read_columns(const CsvRecord& record) {
    for (std::size_t at = 0; at < survey_.columns.size(); ++at) {
        const RosterColumn& column = survey_.columns[at];
        if (column.use == ColumnUse::dropped)
            continue;
        const std::string_view cell = record[at];
        std::optional<Diagnostic> problem;
        if (!is_utf8(cell)) {
            problem = Diagnostic{Code::cell_not_utf8, {}, {}};
            std::string shown;
            append_valid_utf8(shown, shortened(cell));
            problem->place.value = shown;
        } else if (column.use == ColumnUse::fact && !is_blank_text(cell)) {
            CellReading reading = read_cell(book_, column.index, cell);
            cells_[column.index] = reading.cell;
            problem = std::move(reading.problem);
        }
        if (problem) {
            problem->place.column = heading_of(at);
            return problem;
        }
    }
    return std::nullopt;
}

std::optional<Diagnostic> RosterCheck::read_row(const CsvRecord& record) {
    cells_ = when_blank_;
    if (std::optional<Diagnostic> problem = structural_problem(record))
        return problem;
    if (std::optional<Diagnostic> problem = read_columns(record))
        return problem;
    std::optional<Diagnostic> problem = check_years(book_, cells_);
    if (problem)
        problem->place.column = heading_of_fact(problem->place.column);
    return problem;
}

void RosterCheck::decide() {
    assess(book_, block_, options_.assess, assessments_);
    for (std::size_t at = 0; at < block_.rows(); ++at) {
        if (rows_[at].problem)
            assessments_[at] = invalid_assessment();
        ++tally_.rows;
        ++tally_.by_verdict[static_cast<std::size_t>(assessments_[at].verdict)];
        if (options_.format == OutputFormat::decided)
            keep(at);
        else
            write(rows_[at], assessments_[at]);
    }
    block_.clear();
    held_bytes_ = 0;
}

std::string RosterCheck::label(const CsvRecord& record, std::optional<std::size_t> column) {
    if (!column)
        return {};
    const std::string_view cell = record[*column];
    if (!looks_private(cell))
        return std::string(cell);
    ++tally_.masked_cells;
    return masked(cell);
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
        if (looks_private(cell)) {
            ++tally_.masked_cells;
            append_csv_cell(output_, masked(cell));
        } else {
            append_csv_cell(output_, cell);
        }
    }
}

void RosterCheck::keep(std::size_t at) {
    Row& row = rows_[at];
    DecidedRow kept;
    kept.row = row.record.line();
    kept.id = label(row.record, id_column_);
    kept.name = label(row.record, name_column_);
    for (std::size_t fact = 0; fact < book_.columns.size(); ++fact)
        kept.cells.push_back(block_.at(at, fact));
    kept.assessment = assessments_[at];
    kept.problem = row.problem;
    decided_.push_back(std::move(kept));
}

void RosterCheck::write(const Row& row, const Assessment& assessment) {
    ResultRow result;
    result.row = row.record.line();
    result.file = options_.file;
    result.assessment = &assessment;
    result.error = row.problem ? &*row.problem : nullptr;
    if (options_.format == OutputFormat::ndjson) {
        const std::string id = label(row.record, id_column_);
        const std::string name = label(row.record, name_column_);
        result.id = id;
        result.name = name;
        append_result_json(output_, book_, result, options_.language);
        output_ += '\n';
        return;
    }
    write_own_cells(row.record);
    bool is_first = own_columns_.empty();
    if (!options_.file.empty())
        append_cells(output_, {options_.file}, is_first);
    append_cells(output_, result_cells(book_, result, options_.language), is_first);
    output_ += line_end;
}

} // namespace zicha
