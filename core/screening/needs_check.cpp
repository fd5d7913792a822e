#include "core/screening/needs_check.hpp"

#include "core/needs/codes.hpp"
#include "core/needs/decision_text.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/labels.hpp"
#include "core/roster/row_nature.hpp"
#include "core/screening/codes.hpp"
#include "core/screening/words.hpp"

#include <algorithm>
#include <utility>

namespace zicha::screening {
namespace {

// Counts and days are texts to the reader of words.
roster::RosterSurvey without_typed(const NeedsForm& form, roster::RosterSurvey survey) {
    for (roster::RosterColumn& column : survey.columns)
        if (column.use == roster::ColumnUse::fact && form.is_typed(column.index))
            column.use = roster::ColumnUse::passed_through;
    return survey;
}

bool is_of_hours(FormKind kind) {
    return kind == FormKind::hours || kind == FormKind::total || kind == FormKind::records ||
           kind == FormKind::sum;
}

// A roster without hours, where the book asks for any; or else without any fact.
std::optional<Diagnostic> nothing_asked(const NeedsForm& form, const roster::RosterSurvey& survey,
                                        const roster::SurveyOptions& options) {
    const bool asks_hours = !form.book->categories.empty();
    const auto serves = [&](std::size_t column) {
        return !asks_hours || is_of_hours(form.means[column].kind);
    };
    for (const roster::RosterColumn& column : survey.columns)
        if (column.use == roster::ColumnUse::fact && serves(column.index))
            return std::nullopt;
    for (const roster::Preset& preset : options.presets)
        if (serves(preset.column))
            return std::nullopt;
    for (std::size_t column = 0; column < form.means.size(); ++column)
        if (serves(column)) {
            const LocalText& heading = form.columns.columns[column].heading;
            return Diagnostic{asks_hours ? codes::needs_roster_no_hours
                                         : codes::needs_roster_no_facts,
                              {},
                              {heading.zh, heading.en}};
        }
    return std::nullopt;
}

// The roster room counts what is carried in as hours, and not records.
roster::SurveyOptions without_hours(roster::SurveyOptions options) {
    options.may_lack_hours = true;
    return options;
}

// What the roster room found, with our own word on columns of hours.
Result<roster::RosterSurvey> judged(const NeedsForm& form, Result<roster::RosterSurvey> survey,
                                    const roster::SurveyOptions& options) {
    std::vector<Diagnostic> problems = survey.take_problems();
    if (problems.empty())
        if (auto problem = nothing_asked(form, *survey, options))
            problems.push_back(*std::move(problem));
    return {*std::move(survey), std::move(problems)};
}

} // namespace

std::string_view name_of(RowOutcome outcome) {
    if (outcome == RowOutcome::invalid)
        return "invalid";
    if (outcome == RowOutcome::skipped)
        return "skipped";
    return needs::name_of(static_cast<needs::NeedsVerdict>(outcome));
}

Text word_of(RowOutcome outcome) {
    if (outcome == RowOutcome::invalid)
        return words::needs_row_invalid;
    if (outcome == RowOutcome::skipped)
        return words::needs_row_skipped;
    return needs::verdict_word(static_cast<needs::NeedsVerdict>(outcome));
}

Result<roster::RosterSurvey> survey_needs_roster(const NeedsForm& form,
                                                 const roster::RosterSample& sample,
                                                 const roster::SurveyOptions& options) {
    return judged(form, roster::survey_roster(form.columns, sample, without_hours(options)),
                  options);
}

Result<roster::RosterSurvey> survey_needs_roster(const NeedsForm& form, std::string_view text,
                                                 const roster::SurveyOptions& options) {
    return judged(form, roster::survey_roster(form.columns, text, without_hours(options)), options);
}

NeedsCheck::NeedsCheck(const NeedsForm& form, const roster::RosterSurvey& survey,
                       std::span<const NeedsPreset> presets, std::optional<CivilDate> as_of,
                       NeedsRowSink& sink)
    : form_(form), survey_(without_typed(form, survey)), as_of_(as_of), sink_(sink),
      labels_(roster::label_columns(form.columns, survey)), reader_(form, survey, presets),
      headings_(form.columns, survey_), unknown_(form.columns, survey_) {}

bool NeedsCheck::is_row(const Record& record) {
    if (records_ < survey_.first_row) {
        ++records_;
        last_row_ = record.last_row();
        return false;
    }
    // Rows that a source leaves out show in the numbers of those that it gives.
    tally_.empty += std::max<std::int64_t>(record.row() - last_row_ - 1, 0);
    last_row_ = record.last_row();
    if (!roster::is_empty_row(record))
        return true;
    ++tally_.empty;
    return false;
}

void NeedsCheck::remark(const Record& record, const NeedsRow& row) {
    if (row.outcome == RowOutcome::skipped) {
        remarks_.skipped(record);
        const roster::HeadingsAgain again = headings_.look(record);
        if (again != roster::HeadingsAgain::none)
            is_misplaced_ = again == roster::HeadingsAgain::moved;
        if (again == roster::HeadingsAgain::moved)
            remarks_.moved_headings(record, headings_.moved_in(record));
        return;
    }
    if (record.size() < survey_.usual_cells)
        remarks_.shorter(record);
    if (row.outcome == RowOutcome::invalid)
        unknown_.see(record);
    remarks_.person(record, labels_);
    if (labels_.id)
        remarks_.has_id(record[*labels_.id], record.row());
}

// A person whose days do not fit; where a fact is the cause, its column is named.
Diagnostic NeedsCheck::undecided(Diagnostic problem, const Record& record) const {
    if (problem.code == codes::needs_fact_needed)
        problem.place.column = reader_.heading_of(problem.arguments.front());
    problem.place.row = record.row();
    return problem;
}

void NeedsCheck::take_person(const Record& record, const Diagnostic* problem,
                             const needs::NeedsPerson* person) {
    NeedsRow row;
    row.record = &record;
    row.problem = problem;
    Result<needs::NeedsDecision> decision{needs::NeedsDecision()};
    Diagnostic unfit{codes::needs_as_of, {}, {}};
    if (problem == nullptr && person != nullptr) {
        decision = needs::decide(*form_.book, *person, {}, as_of_);
        if (decision) {
            row.outcome = static_cast<RowOutcome>(decision->verdict);
            row.decision = &*decision;
        } else {
            unfit = undecided(decision.take_problems().front(), record);
            row.problem = &unfit;
        }
    }
    if (row.problem != nullptr)
        row.outcome = RowOutcome::invalid;
    remark(record, row);
    ++tally_.rows;
    ++tally_.by_outcome[static_cast<std::size_t>(row.outcome)];
    sink_.take(row);
}

void NeedsCheck::take(const Record& record) {
    if (!is_row(record))
        return;
    const Diagnostic* problem = reader_.read(record);
    Diagnostic misplaced{codes::roster_row_misplaced, {}, {}};
    misplaced.place.row = record.row();
    if (is_misplaced_ && problem == nullptr && !reader_.is_no_person())
        problem = &misplaced;
    take_person(record, problem, reader_.is_no_person() ? nullptr : &reader_.person());
}

std::vector<Diagnostic> NeedsCheck::notices() const {
    std::vector<Diagnostic> notices = remarks_.notices();
    for (Diagnostic& notice : unknown_.notices())
        notices.push_back(std::move(notice));
    return notices;
}

} // namespace zicha::screening
