#include "core/screening/needs_row_reader.hpp"

#include "core/base/words.hpp"
#include "core/needs/codes.hpp"
#include "core/needs/person_sums.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/headings.hpp"
#include "core/roster/value_map.hpp"
#include "core/roster/word_list.hpp"
#include "core/screening/typed_cells.hpp"
#include "core/screening/words.hpp"

#include <algorithm>
#include <utility>

namespace zicha::screening {

using needs::FactState;
using needs::GivenHours;

namespace {

// Words for "not known" are what a person's map could make of them.
roster::RosterSurvey as_texts(const NeedsForm& form, const roster::RosterSurvey& survey) {
    roster::RosterSurvey plain = survey;
    for (roster::RosterColumn& column : plain.columns)
        if (column.use == roster::ColumnUse::fact && form.is_typed(column.index))
            column.use = roster::ColumnUse::passed_through;
    roster::any_word(words::form_unknown_words, [&](std::string_view word) {
        if (auto value = roster::mapped_value(form.columns, std::nullopt, word, std::nullopt))
            plain.values.set(*std::move(value));
        return false;
    });
    return plain;
}

// What a typed cell says, or what is wrong with it.
std::optional<Diagnostic> problem_in(const NeedsForm& form, std::size_t column,
                                     std::string_view cell) {
    const FormColumn& means = form.means[column];
    if (means.kind == FormKind::records) {
        const auto records = read_records(*form.book, cell);
        return records ? std::nullopt : std::optional(records.problems().front());
    }
    const needs::NeedsFact& fact = form.book->facts[means.index];
    const auto value =
        fact.kind == needs::NeedsFactKind::date ? read_day(fact, cell) : read_count(fact, cell);
    return value ? std::nullopt : std::optional(value.problems().front());
}

std::int32_t last_day(int year) {
    return day_number(*date_from(year, 12, 31));
}

} // namespace

Result<NeedsPreset> read_needs_preset(const NeedsForm& form, std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    const auto column = equals == std::string_view::npos
                            ? std::nullopt
                            : roster::fact_named(form.columns, assignment.substr(0, equals));
    if (!column || !form.is_typed(*column) || is_blank_text(assignment.substr(equals + 1))) {
        auto preset = roster::read_preset(form.columns, assignment);
        if (!preset)
            return preset.take_problems();
        return NeedsPreset{*preset, {}};
    }
    const std::string_view cell = assignment.substr(equals + 1);
    if (auto problem = problem_in(form, *column, cell)) {
        problem->place.column = form.columns.columns[*column].heading.zh;
        return *std::move(problem);
    }
    return NeedsPreset{{*column, Cell()}, std::string(cell)};
}

std::vector<roster::Preset> plain_presets(std::span<const NeedsPreset> presets) {
    std::vector<roster::Preset> plain;
    for (const NeedsPreset& preset : presets)
        plain.push_back(preset.preset);
    return plain;
}

NeedsRowReader::NeedsRowReader(const NeedsForm& form, const roster::RosterSurvey& survey,
                               std::span<const NeedsPreset> presets)
    : form_(form), plain_(as_texts(form, survey)), columns_(form.means.size()),
      when_blank_(form.means.size()), presets_(plain_presets(presets)),
      cells_(form.columns, plain_, presets_) {
    for (std::size_t at = 0; at < survey.columns.size(); ++at)
        if (survey.columns[at].use == roster::ColumnUse::fact)
            columns_[survey.columns[at].index] = at;
    for (const NeedsPreset& preset : presets)
        when_blank_[preset.preset.column] = preset.written;
}

std::string NeedsRowReader::heading_of(std::string_view name) const {
    for (std::size_t at = 0; at < columns_.size(); ++at)
        if (form_.means[at].name == name && columns_[at])
            return shortened(plain_.columns[*columns_[at]].heading);
    const bool has_columns =
        std::any_of(columns_.begin(), columns_.end(), [](const auto& one) { return one; });
    return has_columns ? form_.heading_of(name, Language::zh) : std::string(name);
}

bool NeedsRowReader::refuse(Diagnostic problem, std::size_t column) {
    problem.place.column = heading_of(form_.means[column].name);
    problem_ = std::move(problem);
    return false;
}

// What the cell says, or what was set for blanks.
std::string_view NeedsRowReader::written(std::size_t column, const Record& record) const {
    const std::string_view cell =
        columns_[column] ? cell_text(record[*columns_[column]]) : std::string_view();
    return is_blank_text(cell) ? std::string_view(when_blank_[column]) : cell;
}

bool NeedsRowReader::read_fact(std::size_t column, const Record& record) {
    const std::size_t index = form_.means[column].index;
    needs::FactValue& value = person_.facts[index];
    if (!form_.is_typed(column)) {
        const Cell cell = cells_.cells()[column];
        value = {cell.is_blank() ? FactState::unknown : FactState::known,
                 cell.is_blank() ? 0 : cell.encoded()};
        return true;
    }
    const needs::NeedsFact& fact = form_.book->facts[index];
    const std::string_view cell = written(column, record);
    auto reading =
        fact.kind == needs::NeedsFactKind::date ? read_day(fact, cell) : read_count(fact, cell);
    if (!reading)
        return refuse(reading.take_problems().front(), column);
    value = *reading;
    return true;
}

bool NeedsRowReader::read_records_cell(std::size_t column, const Record& record) {
    auto records = read_records(*form_.book, written(column, record));
    if (!records)
        return refuse(records.take_problems().front(), column);
    person_.hours.insert(person_.hours.end(), records->begin(), records->end());
    return true;
}

void NeedsRowReader::read_hours(std::size_t column, const Record& record) {
    const FormColumn& means = form_.means[column];
    const Cell cell = cells_.cells()[column];
    const bool is_carried = means.kind == FormKind::carried;
    if (cell.is_blank() && (is_carried || means.is_made_up) &&
        is_blank_text(written(column, record)))
        return; // none
    GivenHours given;
    given.category = means.index;
    given.day = is_carried ? 0 : last_day(means.year);
    given.is_carried_in = is_carried;
    given.is_made_up = means.is_made_up;
    given.is_unknown = cell.is_blank() && (is_carried || means.is_made_up ||
                                           (form_.book->zero_if_blank >> means.index & 1U) == 0);
    given.hours = cell.is_blank() ? ClassHours() : cell.hours();
    if (given.is_unknown)
        given.name = means.name;
    person_.hours.push_back(std::move(given));
}

bool NeedsRowReader::read_total(std::size_t column) {
    const FormColumn& means = form_.means[column];
    const Cell cell = cells_.cells()[column];
    const std::size_t first = std::exchange(first_of_year_, person_.hours.size());
    if (cell.is_blank() ||
        add_total(person_, first, {last_day(means.year), cell.hours(), means.is_made_up}))
        return true;
    Diagnostic problem{codes::needs_total_small, {}, {}};
    problem.place.value = format_class_hours(cell.hours());
    return refuse(std::move(problem), column);
}

void NeedsRowReader::read_sum(std::size_t column) {
    const FormColumn& means = form_.means[column];
    const Cell cell = cells_.cells()[column];
    if (cell.is_blank())
        return;
    const bool is_total = means.index == form_.book->categories.size();
    person_.sums.push_back(
        {means.period, is_total ? std::nullopt : std::optional(means.index), cell.hours()});
    sum_columns_.push_back(column);
}

bool NeedsRowReader::take_sums() {
    auto fault = needs::take_sums(*form_.book, person_);
    if (!fault)
        return true;
    Diagnostic problem{fault->code, {}, std::move(fault->arguments)};
    problem.place.value = format_class_hours(person_.sums[fault->sum].hours);
    return refuse(std::move(problem), sum_columns_[fault->sum]);
}

bool NeedsRowReader::read_column(std::size_t column, const Record& record) {
    switch (form_.means[column].kind) {
    case FormKind::fact:
        return read_fact(column, record);
    case FormKind::records:
        return read_records_cell(column, record);
    case FormKind::mark: {
        const Cell cell = cells_.cells()[column];
        if (!cell.is_blank())
            person_.marks[form_.means[column].index] = cell.truth() == Truth::yes
                                                           ? needs::YearMark::complete
                                                           : needs::YearMark::not_complete;
        return true;
    }
    case FormKind::total:
        return read_total(column);
    case FormKind::sum:
        read_sum(column);
        return true;
    case FormKind::hours:
    case FormKind::carried:
        break;
    }
    read_hours(column, record);
    return true;
}

const Diagnostic* NeedsRowReader::read(const Record& record) {
    problem_.reset();
    if (const Diagnostic* problem = cells_.read(record))
        return problem;
    if (is_no_person())
        return nullptr;
    person_.facts.assign(form_.book->facts.size(), {});
    person_.hours.clear();
    person_.marks.assign(form_.book->marks.size(), needs::YearMark::none);
    person_.totals.clear();
    person_.sums.clear();
    sum_columns_.clear();
    first_of_year_ = 0;
    for (std::size_t column = 0; column < form_.means.size(); ++column)
        if (!read_column(column, record)) {
            problem_->place.row = record.row();
            return &*problem_;
        }
    if (!person_.sums.empty() && !take_sums()) {
        problem_->place.row = record.row();
        return &*problem_;
    }
    return nullptr;
}

} // namespace zicha::screening
