#include "core/screening/needs_result.hpp"

#include "core/base/csv.hpp"
#include "core/base/encoding.hpp"
#include "core/base/json_writer.hpp"
#include "core/base/words.hpp"
#include "core/facts/privacy.hpp"
#include "core/needs/decision_text.hpp"
#include "core/roster/words.hpp"
#include "core/screening/words.hpp"

#include <utility>

namespace zicha::screening {

using needs::NeedsDecision;

namespace {

constexpr Text result_columns[] = {words::needs_column_verdict,   words::needs_column_gap,
                                   words::needs_column_further,   words::needs_column_shares,
                                   words::needs_column_unmet,     words::needs_column_from_day,
                                   words::needs_column_missing,   words::needs_column_carry_out,
                                   words::needs_column_checklist, words::needs_column_error};

void write_error(JsonWriter& json, const NeedsForm& form, const Diagnostic* problem,
                 Language language) {
    if (problem == nullptr)
        return json.null("error");
    json.key("error");
    json.begin_object();
    json.string("code", code_name(problem->code));
    json.string("column", problem->place.column);
    json.string("value", problem->place.value);
    json.string("message", sentence(*problem, language));
    if (const std::string* fact = form.name_of(problem->place.column))
        json.string("fact", *fact);
    else
        json.null("fact");
    json.end_object();
}

// What `write_decision` gives of somebody who is decided.
void write_undecided(JsonWriter& json, const needs::NeedsBook& book, RowOutcome outcome) {
    json.string("rules", book.id);
    json.string("edition", book.edition);
    json.string("verdict", name_of(outcome));
    for (const std::string_view name :
         {"refers_as", "readings", "not_complete", "gap", "further", "open", "unmet", "from_day",
          "missing", "missing_is_exact", "carry_out", "checklist"})
        json.null(name);
}

// Parts of a cell, one after the other.
class CellList {
public:
    explicit CellList(Language language) : language_(language) {}

    void add(const std::string& part) {
        if (!all_.empty())
            all_ += text(words::needs_cell_separator, language_);
        all_ += part;
    }
    void add(const std::string& name, ClassHours hours) {
        add(format_text(words::needs_cell_named, language_, {name, format_class_hours(hours)}));
    }
    [[nodiscard]] const std::string& all() const { return all_; }

private:
    Language language_;
    std::string all_;
};

std::string gap_cell(const needs::NeedsBook& book, const NeedsDecision& decision,
                     Language language) {
    CellList list(language);
    for (const needs::NeedsGap& gap : decision.gap)
        list.add(book.minima[gap.minimum].label.in(language), gap.hours);
    return list.all();
}

std::string further_cell(const NeedsDecision& decision, Language language) {
    if (decision.further)
        return format_class_hours(*decision.further);
    const bool is_short = decision.verdict != needs::NeedsVerdict::refer && !decision.gap.empty();
    return is_short ? std::string(text(words::needs_cell_no_further, language)) : std::string();
}

std::string shares_cell(const needs::NeedsBook& book, const NeedsDecision& decision,
                        Language language) {
    CellList list(language);
    for (const needs::FurtherShare& share : decision.further_in) {
        const std::string& period = book.periods[book.open[share.open].period].label.in(language);
        const std::string& category = book.categories[share.category].label.in(language);
        list.add(book.categories.size() == 1
                     ? period
                     : format_text(words::needs_cell_share, language, {period, category}),
                 share.hours);
    }
    return list.all();
}

std::string unmet_cell(const needs::NeedsBook& book, const NeedsDecision& decision,
                       Language language) {
    CellList list(language);
    for (const needs::UnmetNeed& unmet : decision.unmet)
        list.add(book.fact_needs[unmet.need].label.in(language));
    return list.all();
}

std::string missing_cell(const NeedsForm& form, const NeedsDecision& decision, Language language) {
    CellList list(language);
    for (const std::string& name : decision.missing)
        list.add(form.heading_of(name, language));
    if (list.all().empty() || decision.missing_is_exact)
        return list.all();
    return format_text(words::needs_cell_at_most, language, {list.all()});
}

// One for each of the result's columns between verdict and error.
std::vector<std::string> decided_cells(const NeedsForm& form, const NeedsDecision& decision,
                                       Language language) {
    const needs::NeedsBook& book = *form.book;
    return {gap_cell(book, decision, language),
            further_cell(decision, language),
            shares_cell(book, decision, language),
            unmet_cell(book, decision, language),
            decision.from_day ? format_date(*decision.from_day) : std::string(),
            missing_cell(form, decision, language),
            format_class_hours(decision.carry_out),
            std::to_string(book.checklist.size())};
}

// The row itself says where it is.
std::string error_cell(Diagnostic problem, Language language) {
    problem.place.file.clear();
    problem.place.row = 0;
    return placed_sentence(problem, language);
}

} // namespace

std::vector<std::string> needs_result_headings(Language language) {
    std::vector<std::string> headings;
    for (const Text column : result_columns)
        headings.emplace_back(text(column, language));
    return headings;
}

std::vector<std::string> needs_result_cells(const NeedsForm& form, const NeedsRow& row,
                                            Language language) {
    std::vector<std::string> cells(std::size(result_columns) - 2);
    if (row.decision != nullptr)
        cells = decided_cells(form, *row.decision, language);
    cells.insert(cells.begin(), std::string(text(word_of(row.outcome), language)));
    cells.push_back(row.problem != nullptr ? error_cell(*row.problem, language) : std::string());
    return cells;
}

NeedsNdjson::NeedsNdjson(const NeedsForm& form, const roster::RosterSurvey& survey,
                         roster::ResultOptions options, std::string& out)
    : form_(form), labels_(roster::label_columns(form.columns, survey)),
      options_(std::move(options)), out_(out) {}

std::string NeedsNdjson::label(const NeedsRow& row, std::optional<std::size_t> column) {
    if (!column || row.outcome == RowOutcome::skipped)
        return {};
    const std::string_view cell = cell_text((*row.record)[*column]);
    if (!facts::looks_private(cell))
        return std::string(cell);
    count_masked();
    return facts::masked(cell);
}

void NeedsNdjson::take(const NeedsRow& row) {
    JsonWriter json(out_);
    json.begin_object();
    if (!options_.file.empty())
        json.string("file", options_.file);
    if (row.record->row() > 0)
        json.number("row", row.record->row());
    else
        json.null("row"); // one person, in no table
    json.string("id", label(row, labels_.id));
    json.string("name", label(row, labels_.name));
    if (row.decision != nullptr)
        needs::write_decision(json, *form_.book, *row.decision);
    else
        write_undecided(json, *form_.book, row.outcome);
    write_error(json, form_, row.problem, options_.language);
    json.end_object();
    out_ += '\n';
}

NeedsCsv::NeedsCsv(const NeedsForm& form, const roster::RosterSurvey& survey,
                   const roster::RosterLayout& layout, roster::ResultOptions options,
                   std::string& out)
    : form_(form), own_columns_(layout.columns_of(survey)), options_(std::move(options)),
      out_(out) {}

void NeedsCsv::append_headings(std::string& out, const roster::RosterLayout& layout,
                               const roster::ResultOptions& options) {
    out += byte_order_mark;
    for (const roster::RosterColumn& column : layout.columns()) {
        append_csv_cell(out, column.heading);
        out += ',';
    }
    if (!options.file.empty()) {
        append_csv_cell(out, text(words::result_file, options.language));
        out += ',';
    }
    for (const std::string& heading : needs_result_headings(options.language)) {
        append_csv_cell(out, heading);
        out += ',';
    }
    out.back() = '\r';
    out += '\n';
}

void NeedsCsv::write_own_cells(const Record& record) {
    for (const std::optional<std::size_t>& column : own_columns_) {
        const std::string_view cell = column ? record[*column] : std::string_view();
        if (facts::looks_private(cell)) {
            count_masked();
            append_csv_cell(out_, facts::masked(cell));
        } else {
            append_csv_cell(out_, cell);
        }
        out_ += ',';
    }
}

void NeedsCsv::take(const NeedsRow& row) {
    write_own_cells(*row.record);
    if (!options_.file.empty()) {
        append_csv_cell(out_, options_.file);
        out_ += ',';
    }
    for (const std::string& cell : needs_result_cells(form_, row, options_.language)) {
        append_csv_cell(out_, cell);
        out_ += ',';
    }
    out_.back() = '\r';
    out_ += '\n';
}

} // namespace zicha::screening
