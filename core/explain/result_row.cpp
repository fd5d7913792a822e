#include "core/explain/result_row.hpp"

#include "core/base/json_builder.hpp"
#include "core/base/words.hpp"
#include "core/explain/caution_text.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"

namespace zicha::explain {
namespace {

const rules::NamedPath* path_of(const rules::RuleBook& book, assess::HoursPath path) {
    if (path == assess::HoursPath::none)
        return nullptr;
    return path == assess::HoursPath::each_year ? &book.each_year_path : &book.in_total_path;
}

template <typename Out>
void write_path(Out& json, std::string_view name, const rules::NamedPath* path) {
    if (path == nullptr)
        json.null(name);
    else
        json.string(name, path->id);
}

template <typename Out>
void write_gap(Out& json, const rules::RuleBook& book, const assess::Assessment& assessment) {
    if (!assessment.has_gap)
        return json.null("gap");
    json.key("gap");
    json.begin_object();
    json.number("total", format_class_hours(assessment.gap.total));
    for (const std::size_t category : book.compiled.gap_categories)
        json.number(book.hours.categories[category].id,
                    format_class_hours(assessment.gap.by_category[category]));
    json.end_object();
}

// The ids of those for which `holds(index)` is true.
template <typename Out, typename Items, typename Holds>
void write_ids(Out& json, std::string_view name, const Items& items, Holds holds) {
    json.key(name);
    json.begin_array();
    for (std::size_t index = 0; index < items.size(); ++index)
        if (holds(index))
            json.string(items[index].id);
    json.end_array();
}

// The fact that a heading of the rule file's own names; a person's map may call it otherwise.
const std::string* fact_of_heading(const rules::RuleBook& book, std::string_view heading) {
    const std::string word = normalised_word(heading);
    for (const rules::FactColumn& column : book.columns)
        if (is_one_of(word, column.headings))
            return &column.id;
    return nullptr;
}

template <typename Out>
void write_error(Out& json, const rules::RuleBook& book, const Diagnostic* error,
                 Language language) {
    if (error == nullptr)
        return json.null("error");
    json.key("error");
    json.begin_object();
    json.string("code", code_name(error->code));
    json.string("column", error->place.column);
    json.string("value", error->place.value);
    json.string("message", sentence(*error, language));
    if (const std::string* fact = fact_of_heading(book, error->place.column))
        json.string("fact", *fact);
    else
        json.null("fact");
    json.end_object();
}

bool has_caution(const assess::Assessment& assessment, std::size_t caution) {
    return (assessment.cautions >> caution & 1U) != 0;
}

std::string path_word(const rules::RuleBook& book, assess::HoursPath path, Language language) {
    const rules::NamedPath* named = path_of(book, path);
    return named == nullptr ? std::string() : named->label.in(language);
}

std::string missing_words(const rules::RuleBook& book, const assess::Assessment& assessment,
                          Language language) {
    std::string words;
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        if (!assessment.missing[column])
            continue;
        if (!words.empty())
            words += text(words::list_separator, language);
        words += book.columns[column].heading.in(language);
    }
    return words;
}

std::string caution_words(const rules::RuleBook& book, const assess::Assessment& assessment,
                          Language language) {
    std::string words;
    for (std::size_t caution = 0; caution < book.cautions.size(); ++caution) {
        if (!has_caution(assessment, caution))
            continue;
        if (!words.empty())
            words += ' ';
        words += caution_text(book, assessment, caution, text(words::result_blank_hours, language),
                              language);
    }
    return words;
}

std::string error_words(const Diagnostic& error, Language language) {
    Diagnostic in_row = error;
    in_row.place.file.clear(); // the row itself says where it is
    in_row.place.row = 0;
    return placed_sentence(in_row, language);
}

// The members of the contract's result row, in its order.
template <typename Out>
void write_members(Out& json, const rules::RuleBook& book, const ResultRow& row,
                   Language language) {
    const assess::Assessment& assessment = *row.assessment;
    if (!row.file.empty())
        json.string("file", row.file);
    if (row.row > 0)
        json.number("row", row.row);
    else
        json.null("row");
    json.string("id", row.id);
    json.string("name", row.name);
    json.string("verdict", verdict_name(assessment.verdict));
    if (book.assumed)
        json.boolean("assumed", true);
    for (std::size_t index = 0; index < book.requirements.size(); ++index) {
        const assess::RequirementValue value = assessment.requirements[index];
        if (value == assess::RequirementValue::none)
            json.null(book.requirements[index].id);
        else
            json.string(book.requirements[index].id, requirement_value_name(value));
    }
    write_path(json, "path", path_of(book, assessment.path));
    write_gap(json, book, assessment);
    write_path(json, "gap_path", path_of(book, assessment.gap_path));
    if (assessment.has_gap)
        json.number("further_hours", format_class_hours(assessment.further_hours));
    else
        json.null("further_hours");
    if (assessment.has_best)
        json.number("further_hours_at_best", format_class_hours(assessment.further_hours_at_best));
    else
        json.null("further_hours_at_best");
    write_ids(json, "missing", book.columns,
              [&](std::size_t index) { return assessment.missing[index]; });
    write_ids(json, "cautions", book.cautions,
              [&](std::size_t index) { return has_caution(assessment, index); });
    write_error(json, book, row.error, language);
}

} // namespace

void write_result_members(JsonWriter& json, const rules::RuleBook& book, const ResultRow& row,
                          Language language) {
    write_members(json, book, row, language);
}

Json result_json(const rules::RuleBook& book, const ResultRow& row, Language language) {
    JsonBuilder json;
    json.begin_object();
    write_members(json, book, row, language);
    json.end_object();
    return json.take();
}

void append_result_json(std::string& out, const rules::RuleBook& book, const ResultRow& row,
                        Language language) {
    JsonWriter json(out);
    json.begin_object();
    write_result_members(json, book, row, language);
    json.end_object();
}

std::vector<std::string> result_headings(const rules::RuleBook& book, Language language) {
    std::vector<std::string> headings{std::string(text(words::result_row, language)),
                                      std::string(text(words::result_verdict, language))};
    for (const rules::Requirement& requirement : book.requirements)
        headings.push_back(requirement.label.in(language));
    headings.emplace_back(text(words::result_path, language));
    headings.emplace_back(text(words::result_gap_total, language));
    for (const std::size_t category : book.compiled.gap_categories)
        headings.push_back(format_text(words::result_gap, language,
                                       {book.hours.categories[category].label.in(language)}));
    for (const Text heading :
         {words::result_gap_path, words::result_further_hours, words::result_further_at_best,
          words::result_missing, words::result_cautions, words::result_error})
        headings.emplace_back(text(heading, language));
    return headings;
}

std::vector<std::string> result_cells(const rules::RuleBook& book, const ResultRow& row,
                                      Language language) {
    const assess::Assessment& assessment = *row.assessment;
    std::vector<std::string> cells{std::to_string(row.row),
                                   verdict_label(book, assessment, language)};
    for (std::size_t index = 0; index < book.requirements.size(); ++index) {
        const assess::RequirementValue value = assessment.requirements[index];
        cells.emplace_back(value == assess::RequirementValue::none
                               ? std::string_view()
                               : requirement_value_label(value, language));
    }
    cells.push_back(path_word(book, assessment.path, language));
    const auto hours = [&](ClassHours amount) {
        return assessment.has_gap ? format_class_hours(amount) : std::string();
    };
    cells.push_back(hours(assessment.gap.total));
    for (const std::size_t category : book.compiled.gap_categories)
        cells.push_back(hours(assessment.gap.by_category[category]));
    cells.push_back(path_word(book, assessment.gap_path, language));
    cells.push_back(hours(assessment.further_hours));
    cells.push_back(assessment.has_best ? format_class_hours(assessment.further_hours_at_best)
                                        : std::string());
    cells.push_back(missing_words(book, assessment, language));
    cells.push_back(caution_words(book, assessment, language));
    cells.push_back(row.error == nullptr ? std::string() : error_words(*row.error, language));
    return cells;
}

} // namespace zicha::explain
