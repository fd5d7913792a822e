#include "core/roster/survey.hpp"

#include "core/base/csv.hpp"
#include "core/base/words.hpp"
#include "core/explain/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/other_shapes.hpp"
#include "core/roster/private_columns.hpp"
#include "core/roster/row_nature.hpp"
#include "core/roster/sheet_headings.hpp"
#include "core/roster/text_start.hpp"
#include "core/roster/unsplit_headings.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace zicha::roster {
namespace {

bool is_given(const RosterSurvey& survey, const SurveyOptions& options, std::size_t fact) {
    const bool has_column =
        std::any_of(survey.columns.begin(), survey.columns.end(), [&](const RosterColumn& column) {
            return column.use == ColumnUse::fact && column.index == fact;
        });
    return has_column || std::any_of(options.presets.begin(), options.presets.end(),
                                     [&](const Preset& preset) { return preset.column == fact; });
}

bool is_of_year(rules::FactKind kind) {
    return kind == rules::FactKind::hours || kind == rules::FactKind::assessed ||
           kind == rules::FactKind::total;
}

// A blank means something else than unknown.
bool has_blank_meaning(const rules::RuleBook& book, const rules::FactColumn& fact) {
    if (fact.kind == rules::FactKind::hours)
        return book.hours.categories[fact.category].blank_is_zero;
    return fact.kind == rules::FactKind::total || fact.blank_choice.has_value();
}

void look_for_facts(const rules::RuleBook& book, const SurveyOptions& options, RosterSurvey& survey,
                    std::vector<Diagnostic>& problems) {
    bool has_hours = false;
    std::string absent;
    const rules::FactColumn* first_hours = nullptr;
    for (std::size_t index = 0; index < book.columns.size(); ++index) {
        const rules::FactColumn& fact = book.columns[index];
        if (is_of_year(fact.kind) && first_hours == nullptr)
            first_hours = &fact;
        if (is_given(survey, options, index)) {
            has_hours = has_hours || is_of_year(fact.kind);
        } else if (fact.required) {
            Diagnostic problem{
                codes::roster_column_missing, {}, {fact.heading.zh, fact.heading.en}};
            problem.place.column = fact.heading.in(options.language);
            problems.push_back(std::move(problem));
        } else if (!has_blank_meaning(book, fact)) {
            absent += absent.empty() ? "" : text(words::list_separator, options.language);
            absent += fact.heading.in(options.language);
            survey.absent.push_back(index);
        }
    }
    if (first_hours != nullptr && !has_hours && !options.may_lack_hours)
        problems.push_back(
            {codes::roster_no_hours, {}, {first_hours->heading.zh, first_hours->heading.en}});
    if (!absent.empty())
        survey.notices.push_back({codes::roster_fact_absent, {}, {std::move(absent)}});
}

// Facts cannot be private numbers: a number there is a wrong cell, which its own row reports. But a
// column that a person's map calls a fact may be what it looks like.
void drop_private_columns(const PrivateColumns& counted, RosterSurvey& survey) {
    for (std::size_t at = 0; at < survey.columns.size(); ++at) {
        RosterColumn& column = survey.columns[at];
        const bool may_go = column.use == ColumnUse::label ||
                            column.use == ColumnUse::passed_through ||
                            (column.use == ColumnUse::fact && column.is_decided);
        if (!may_go || !counted.is_private(at))
            continue;
        column.use = ColumnUse::dropped;
        survey.notices.push_back({codes::roster_identity_dropped, {}, {shortened(column.heading)}});
    }
}

// What is found out from the records below the headings.
class RowsBelow {
public:
    explicit RowsBelow(std::size_t columns) : private_columns(columns) {}

    void count(const Record& record) {
        private_columns.count(record);
        if (is_empty_row(record))
            return;
        ++rows_;
        ++of_size_[record.size()];
    }

    // Of more than half of them, but no more than there are headings; longer ones only if all of
    // them are as long.
    [[nodiscard]] std::size_t usual_cells(std::size_t headings) const {
        for (const auto& [size, rows] : of_size_)
            if (rows * 2 > rows_)
                return size <= headings || (rows == rows_ && rows > 1) ? size : headings;
        return 0;
    }

    PrivateColumns private_columns;

private:
    std::size_t rows_ = 0;
    std::map<std::size_t, std::size_t> of_size_;
};

RowsBelow counted_in_text(std::string_view text, const RosterSurvey& survey, bool is_whole) {
    CsvParser parser(survey.separator);
    Record record;
    RowsBelow below(survey.columns.size());
    for (std::size_t above = 0; above < survey.first_row; ++above)
        (void)parser.next(text, record);
    std::size_t rows = 0;
    for (; rows < RosterSample::records && parser.next(text, record); ++rows)
        below.count(record);
    if (is_whole && rows < RosterSample::records && parser.finish(record))
        below.count(record);
    return below;
}

RowsBelow counted_in_rows(std::span<const Record> rows, std::size_t columns) {
    RowsBelow below(columns);
    for (const Record& record : rows.subspan(1, std::min(RosterSample::records, rows.size() - 1)))
        below.count(record);
    return below;
}

// Headings that also name something else are taken as what is asked here, and that is said.
void tell_doubtful_headings(const rules::RuleBook& book, const SurveyOptions& options,
                            RosterSurvey& survey) {
    std::string taken;
    for (const RosterColumn& column : survey.columns) {
        if (column.use != ColumnUse::fact || column.is_decided)
            continue;
        const std::vector<std::string>& doubtful = book.columns[column.index].doubtful;
        if (!is_one_of(normalised_word(column.heading), doubtful))
            continue;
        taken += taken.empty() ? "" : text(words::list_separator, options.language);
        taken += shortened(column.heading);
    }
    if (!taken.empty())
        survey.notices.push_back({codes::roster_taken_for_completion, {}, {std::move(taken)}});
}

// What a person asked to be added up.
void tell_sums(const rules::RuleBook& book, const SurveyOptions& options, RosterSurvey& survey) {
    for (std::size_t fact = 0; fact < book.columns.size(); ++fact) {
        std::string parts;
        for (const RosterColumn& column : survey.columns) {
            if (!column.is_part || column.use != ColumnUse::fact || column.index != fact)
                continue;
            parts += parts.empty() ? "" : text(words::list_separator, options.language);
            parts += shortened(column.heading);
        }
        if (!parts.empty())
            survey.notices.push_back(
                {codes::roster_columns_summed,
                 {},
                 {std::move(parts), book.columns[fact].heading.in(options.language)}});
    }
}

// Of a sheet whose cells are all in one column: its first rows as lines.
std::string lines_of(std::span<const Record> rows) {
    constexpr std::size_t most_rows = 12;
    std::string lines;
    for (const Record& row : rows.first(std::min(rows.size(), most_rows))) {
        if (row.size() > 1)
            return {};
        lines += row[0];
        lines += '\n';
    }
    return lines;
}

struct FirstLines {
    std::string_view lines;
    std::span<const Record> rows; // of a sheet
    bool is_sheet = false;
};

// What a table is that was refused, if it is something that can be told.
std::optional<Diagnostic> root_of_problems(const rules::RuleBook& book, const Record& header,
                                           const SurveyOptions& options, const FirstLines& start,
                                           char separator) {
    const SheetHeadings known = roster_sheet_headings(book, options.map);
    if (header.size() <= 1)
        if (std::optional<Diagnostic> problem =
                find_unsplit_headings(start.lines, known, start.is_sheet))
            return problem;
    if (start.is_sheet)
        return tell_other_shape(
            book, header, start.rows.first(std::min(start.rows.size(), most_shape_records)), known);
    std::vector<Record> records;
    CsvParser parser(separator);
    std::string_view rest = start.lines;
    while (records.size() < most_shape_records) {
        Record record;
        if (!parser.next(rest, record) && !parser.finish(record))
            break;
        records.push_back(std::move(record));
    }
    return tell_other_shape(book, header, records, known);
}

// `counted(survey)` reads the records below the headings.
template <typename Counted>
Result<RosterSurvey> survey_table(const rules::RuleBook& book, const Record& header,
                                  const SurveyOptions& options, const Counted& counted,
                                  const FirstLines& start, RosterSurvey survey) {
    if (header.fault() != RecordFault::none) {
        Diagnostic problem{codes::roster_damaged_header, {}, {}};
        problem.place.row = header.row();
        return {std::move(survey), std::vector<Diagnostic>{std::move(problem)}};
    }
    Result<RosterHeadings> headings = read_headings(book, header, options.drop, options.map);
    std::vector<Diagnostic> problems = headings.take_problems();
    survey.columns = std::move(headings->columns);
    survey.notices = std::move(headings->notices);
    if (options.map != nullptr)
        survey.values = options.map->values;
    const RowsBelow below = counted(survey);
    survey.usual_cells = below.usual_cells(survey.columns.size());
    drop_private_columns(below.private_columns, survey);
    look_for_facts(book, options, survey, problems);
    const bool is_no_roster =
        std::any_of(problems.begin(), problems.end(), [](const Diagnostic& problem) {
            return problem.code == codes::roster_no_hours ||
                   problem.code == codes::roster_heading_twice;
        });
    if (std::optional<Diagnostic> problem =
            is_no_roster ? root_of_problems(book, header, options, start, survey.separator)
                         : std::nullopt)
        problems = {*std::move(problem)}; // from which the others follow
    tell_sums(book, options, survey);
    tell_doubtful_headings(book, options, survey);
    return {std::move(survey), std::move(problems)};
}

// A fact is the same whatever its heading; of the parts of a sum each is one.
std::string fact_key(const RosterColumn& column, std::string_view word) {
    std::string key = "fact " + std::to_string(column.index);
    if (column.is_part)
        key.append(" ").append(word);
    return key;
}

// One key a kept column: what it stands for, else its heading, else its order among those without.
std::vector<std::string> keys_of(const RosterSurvey& survey) {
    std::vector<std::string> keys;
    std::size_t unnamed = 0;
    for (const RosterColumn& column : survey.columns) {
        // No heading holds a space once it is normalised.
        std::string key = normalised_word(column.heading);
        if (column.use == ColumnUse::dropped)
            key.clear();
        else if (column.use == ColumnUse::fact)
            key = fact_key(column, key);
        else if (column.use == ColumnUse::label)
            key = "label " + std::to_string(column.index);
        else if (key.empty())
            key = "unnamed " + std::to_string(++unnamed);
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace

Result<Preset> read_preset(const rules::RuleBook& book, std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string_view::npos || is_blank_text(assignment.substr(equals + 1)))
        return Diagnostic{codes::roster_set_syntax, {}, {shortened(assignment)}};
    const std::string_view name = assignment.substr(0, equals);
    const std::optional<std::size_t> column = fact_named(book, name);
    if (!column)
        return Diagnostic{codes::roster_set_unknown, {}, {shortened(name)}};
    facts::CellReading reading = facts::read_cell(book, *column, assignment.substr(equals + 1));
    if (reading.problem)
        return std::move(*reading.problem);
    return Preset{*column, reading.cell};
}

Result<RosterSurvey> survey_roster(const rules::RuleBook& book, const RosterSample& sample,
                                   const SurveyOptions& options) {
    const std::vector<Record>& rows = sample.rows();
    if (rows.empty()) {
        SurveyOptions of_text = options;
        of_text.is_whole = sample.is_whole();
        return survey_roster(book, sample.text(), of_text);
    }
    const std::string lines = lines_of(rows);
    Result<RosterSurvey> survey = survey_table(
        book, rows.front(), options,
        [&](const RosterSurvey& read) { return counted_in_rows(rows, read.columns.size()); },
        {lines, rows, true}, {});
    survey->usual_cells = 0; // a sheet keeps no blank cells at a row's end
    return survey;
}

Result<RosterSurvey> survey_roster(const rules::RuleBook& book, std::string_view text,
                                   const SurveyOptions& options) {
    const bool is_whole = options.is_whole && text.size() <= RosterSample::most_bytes;
    text = text.substr(0, RosterSample::most_bytes);
    const SheetHeadings known = roster_sheet_headings(book, options.map);
    const TextStart start = read_text_start(text, options.separator, known);
    RosterSurvey survey;
    survey.separator = start.separator;
    if (start.is_empty)
        return {std::move(survey), std::vector<Diagnostic>{{codes::roster_empty, {}, {}}}};
    survey.first_row = start.first_row;
    Result<RosterSurvey> surveyed = survey_table(
        book, start.headings, options,
        [&](const RosterSurvey& read) { return counted_in_text(text, read, is_whole); },
        {text, {}, false}, std::move(survey));
    const std::size_t columns = surveyed->columns.size();
    if (columns > 0 && surveyed->usual_cells > columns)
        surveyed->notices.push_back(
            {codes::roster_all_longer,
             {},
             {std::to_string(surveyed->usual_cells), std::to_string(columns)}});
    return surveyed;
}

void RosterLayout::add(const RosterSurvey& survey) {
    const std::vector<std::string> keys = keys_of(survey);
    for (std::size_t at = 0; at < keys.size(); ++at) {
        if (keys[at].empty() || is_one_of(keys[at], keys_))
            continue;
        keys_.push_back(keys[at]);
        columns_.push_back(survey.columns[at]);
    }
}

std::vector<std::optional<std::size_t>> RosterLayout::columns_of(const RosterSurvey& survey) const {
    const std::vector<std::string> keys = keys_of(survey);
    std::vector<std::optional<std::size_t>> columns;
    for (const std::string& key : keys_) {
        const auto found = std::find(keys.begin(), keys.end(), key);
        columns.push_back(found == keys.end()
                              ? std::nullopt
                              : std::optional(static_cast<std::size_t>(found - keys.begin())));
    }
    return columns;
}

} // namespace zicha::roster
