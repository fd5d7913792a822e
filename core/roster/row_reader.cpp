#include "core/roster/row_reader.hpp"

#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/fault_codes.hpp"
#include "core/roster/no_person_words.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {
RowReader::RowReader(const rules::RuleBook& book, const RosterSurvey& survey,
                     std::span<const Preset> presets)
    : book_(book), survey_(survey), words_(book), sums_(book, survey), no_persons_(book, survey) {
    for (std::size_t fact = 0; fact < book.columns.size() && !level_; ++fact)
        if (book.columns[fact].required)
            level_ = fact;
    for (const RosterColumn& column : survey.columns) {
        if (column.use == ColumnUse::fact && level_ == column.index)
            level_column_ = columns_.size();
        Column read;
        if (column.use == ColumnUse::dropped)
            read.kind = Kind::dropped;
        if (column.use == ColumnUse::fact) {
            const rules::FactColumn& fact = book.columns[column.index];
            const bool is_hours =
                fact.kind == rules::FactKind::hours || fact.kind == rules::FactKind::total;
            read.kind = column.is_part ? Kind::part_of_sum : is_hours ? Kind::hours : Kind::word;
            read.is_total = fact.kind == rules::FactKind::total;
            read.fact = column.index;
            read.words = words_.add(fact);
        }
        columns_.push_back(read);
    }
    for (std::size_t fact = 0; fact < book.columns.size(); ++fact)
        when_blank_.push_back(facts::read_cell(book, fact, "").cell);
    for (const Preset& preset : presets) {
        when_blank_[preset.column] = preset.cell;
        totals_when_blank_ |= book.columns[preset.column].kind == rules::FactKind::total;
    }
    cells_ = when_blank_;
    if (survey.usual_cells <= columns_.size() && !is_short(survey.usual_cells))
        usual_cells_ = survey.usual_cells;
}

std::string RowReader::heading_of(std::size_t column) const {
    return column < survey_.columns.size() ? shortened(survey_.columns[column].heading)
                                           : std::string();
}

// The column whose heading stands above this one, which may have none of its own: a heading that
// is merged over several.
std::size_t RowReader::headed(std::size_t column) const {
    column = std::min(column, survey_.columns.size() - 1);
    while (column > 0 && survey_.columns[column].heading.empty())
        --column;
    return column;
}

bool RowReader::is_fact(std::size_t column) const {
    return survey_.columns[headed(column)].use == ColumnUse::fact;
}

// The roster's own heading of a fact; the rule book's if the roster has no such column.
std::string RowReader::heading_of_fact(std::string_view book_heading) const {
    for (const RosterColumn& column : survey_.columns)
        if (column.use == ColumnUse::fact && book_.columns[column.index].heading.zh == book_heading)
            return shortened(column.heading);
    return std::string(book_heading);
}

// Nothing tells yet that it is one, or something is wrong with it.
bool RowReader::may_be_no_person(const Record& record) const {
    if (problem_ || !level_)
        return true;
    return level_column_ ? record[*level_column_].empty() || cells_[*level_].is_blank() : true;
}

// Longer than the headings by cells without text: others of its kind are as long, or something in
// it was taken for a separator, and all that follows is in the wrong column.
std::optional<Diagnostic> RowReader::problem_of_length(const Record& record) const {
    if (record.size() <= std::max(survey_.columns.size(), survey_.usual_cells))
        return std::nullopt;
    return Diagnostic{codes::roster_row_longer,
                      {},
                      {std::to_string(record.size()), std::to_string(survey_.columns.size())}};
}

// Too few cells to be a row of this roster.
bool RowReader::is_short(std::size_t cells) const {
    const std::size_t columns = survey_.columns.size();
    return cells * 4 <= columns || (cells == 1 && columns > 1);
}

// Most of the row's cells in one, between separators of another kind.
std::optional<Diagnostic> RowReader::other_separator(const Record& record) const {
    if (!is_short(record.size()) || is_note_word(normalised_word(record[0])))
        return std::nullopt;
    for (const std::string_view separator : {"\t", ",", ";", "，", "；", "|"}) {
        std::size_t cells = 1;
        for (std::size_t at = 0; at < record.size(); ++at)
            for (std::size_t found = record[at].find(separator); found != std::string_view::npos;
                 found = record[at].find(separator, found + separator.size()))
                ++cells;
        if (cells > record.size() && cells * 2 > survey_.columns.size())
            return Diagnostic{codes::roster_other_separator,
                              {},
                              {separator == "\t" ? "Tab" : std::string(separator)}};
    }
    return std::nullopt;
}

// Of the columns that are read; nobody asks what is wrong with the others.
std::optional<Diagnostic> RowReader::value_problem(const Record& record) const {
    for (const CellFault& value : record.value_faults()) {
        if (!is_fact(value.cell))
            continue;
        Diagnostic problem{code_of(value.fault), {}, {}};
        problem.place.column = heading_of(headed(value.cell));
        problem.place.value = shortened(facts::masked(record[value.cell]));
        return problem;
    }
    return std::nullopt;
}

// Of a record without a fault of its own: there is more in it than there are headings.
std::optional<Diagnostic> RowReader::surplus_problem(const Record& record) const {
    std::size_t column = survey_.columns.size();
    while (column < record.size() && is_blank_text(record[column]))
        ++column;
    if (column >= record.size()) {
        const std::optional<Diagnostic> other = other_separator(record);
        return other ? other : problem_of_length(record);
    }
    Diagnostic problem{codes::roster_too_many_cells, {}, {}};
    problem.arguments = {std::to_string(record.size()), std::to_string(survey_.columns.size())};
    problem.place.value = shortened(facts::masked(record[column]));
    return problem;
}

std::optional<Diagnostic> RowReader::structural_problem(const Record& record) const {
    Diagnostic problem{codes::roster_too_many_cells, {}, {}};
    switch (record.fault()) {
    case RecordFault::none:
        return surplus_problem(record);
    case RecordFault::merged_cell:
    case RecordFault::no_result:
    case RecordFault::shown_otherwise:
    case RecordFault::partly_struck: {
        std::optional<Diagnostic> value = value_problem(record);
        return value ? value : surplus_problem(record);
    }
    case RecordFault::too_many_cells:
        problem.arguments = {std::to_string(record.size()) + "+",
                             std::to_string(survey_.columns.size())};
        break;
    case RecordFault::cell_too_large:
        problem.code = codes::roster_cell_too_large;
        problem.arguments = {std::to_string(RecordLimits::cell_bytes)};
        break;
    case RecordFault::nul:
        problem.code = codes::cell_nul;
        break;
    case RecordFault::unclosed_quote:
        problem.code = codes::roster_unclosed_quote;
        problem.arguments = {std::to_string(record.row()), std::to_string(record.last_row())};
        break;
    }
    problem.place.column = heading_of(record.fault_cell());
    problem.place.value = shortened(facts::masked(record[record.fault_cell()]));
    return problem;
}

bool RowReader::read_word(const Column& column, std::string_view cell) {
    const PlainWords::Known* word = words_.find(column.words, cell);
    if (word == nullptr)
        return false;
    cells_[column.fact] = word->cell;
    is_plain_ &= word->is_plain;
    return true;
}

// A cell of any column, in whatever spelling.
bool RowReader::read_oddly_written(std::size_t at, std::string_view cell) {
    const Column& column = columns_[at];
    is_plain_ = is_plain_ && is_plain_text(cell);
    if (!is_utf8(cell)) {
        problem_ = Diagnostic{codes::cell_not_utf8, {}, {}};
        append_valid_utf8(problem_->place.value, shortened(cell));
    } else if (column.kind != Kind::text && !is_blank_text(cell)) {
        facts::CellReading reading = facts::read_cell(book_, column.fact, cell);
        const Cell* meant = reading.problem ? survey_.values.find(column.fact, cell) : nullptr;
        cells_[column.fact] = meant != nullptr ? *meant : reading.cell;
        has_total_ = true; // perhaps
        if (meant == nullptr)
            problem_ = std::move(reading.problem);
    }
    if (problem_)
        problem_->place.column = heading_of(at);
    return !problem_;
}

// The fact's own cell is where the part is read; the sum takes its place.
bool RowReader::read_part(std::size_t at, std::string_view cell) {
    Cell& value = cells_[columns_[at].fact];
    if (!read_plain_hours(cell, book_.hours.cell_maximum, value) && !read_oddly_written(at, cell))
        return false;
    sums_.add(columns_[at].fact, value);
    value = when_blank_[columns_[at].fact];
    return true;
}

bool RowReader::read_column(std::size_t at, std::string_view cell) {
    const Column& column = columns_[at];
    switch (column.kind) {
    case Kind::dropped:
        return true;
    case Kind::text:
        return is_plain_text(cell) || read_oddly_written(at, cell);
    case Kind::word:
        return read_word(column, cell) || read_oddly_written(at, cell);
    case Kind::part_of_sum:
        has_total_ = true; // perhaps
        return read_part(at, cell);
    case Kind::hours:
        break;
    }
    has_total_ |= column.is_total;
    return read_plain_hours(cell, book_.hours.cell_maximum, cells_[column.fact]) ||
           read_oddly_written(at, cell);
}

bool RowReader::read_columns(const Record& record) {
    return record.visit_filled(columns_.size(), [this](std::size_t at, std::string_view cell) {
        return read_column(at, cell);
    });
}

const Diagnostic* RowReader::read(const Record& record) {
    std::copy(when_blank_.begin(), when_blank_.end(), cells_.begin());
    has_total_ = totals_when_blank_;
    is_plain_ = true;
    is_no_person_ = false;
    problem_.reset();
    if (record.fault() != RecordFault::none || record.size() != usual_cells_)
        problem_ = structural_problem(record);
    const bool is_of_cells = !problem_ || is_of_one_value(record.fault());
    sums_.begin();
    const bool is_read = !problem_ && read_columns(record);
    if (is_read && !sums_.are_none())
        problem_ = sums_.finish(cells_);
    if (is_read && !problem_ && has_total_) {
        problem_ = facts::check_years(book_, cells_);
        if (problem_)
            problem_->place.column = heading_of_fact(problem_->place.column);
    }
    const bool is_torn = problem_ && !is_of_cells;
    if (!is_torn && may_be_no_person(record) && no_persons_.holds(record)) {
        is_no_person_ = true;
        problem_.reset();
        is_plain_ = false;
        cells_ = when_blank_;
        return nullptr;
    }
    if (!problem_)
        return nullptr;
    is_plain_ = false;
    cells_ = when_blank_;
    problem_->place.row = record.row();
    return &*problem_;
}

} // namespace zicha::roster
