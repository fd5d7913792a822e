#include "core/explain/result_row.hpp"

#include "core/base/json.hpp"
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

// Appends the members of one JSON object.
class Members {
public:
    explicit Members(std::string& out) : out_(out) { out_ += '{'; }
    void key(std::string_view name) {
        if (!is_first_)
            out_ += ',';
        is_first_ = false;
        out_ += '"';
        out_ += name;
        out_ += "\":";
    }
    void text(std::string_view name, std::string_view value) {
        key(name);
        out_ += json_string(value);
    }
    void raw(std::string_view name, std::string_view value) {
        key(name);
        out_ += value;
    }
    void end() { out_ += '}'; }

private:
    std::string& out_;
    bool is_first_ = true;
};

void add_path(Members& members, std::string_view name, const rules::NamedPath* path) {
    if (path == nullptr)
        members.raw(name, "null");
    else
        members.text(name, path->id);
}

void add_gap(std::string& out, Members& members, const rules::RuleBook& book,
             const assess::Assessment& assessment) {
    members.key("gap");
    if (!assessment.has_gap) {
        out += "null";
        return;
    }
    Members gap(out);
    gap.raw("total", format_class_hours(assessment.gap.total));
    for (const std::size_t category : book.compiled.gap_categories)
        gap.raw(book.hours.categories[category].id,
                format_class_hours(assessment.gap.by_category[category]));
    gap.end();
}

// A JSON array of the ids for which `holds(index)` is true.
template <typename Items, typename Holds>
void add_ids(std::string& out, const Items& items, Holds holds) {
    out += '[';
    bool is_first = true;
    for (std::size_t index = 0; index < items.size(); ++index) {
        if (!holds(index))
            continue;
        if (!is_first)
            out += ',';
        is_first = false;
        out += json_string(items[index].id);
    }
    out += ']';
}

void add_error(std::string& out, Members& members, const Diagnostic* error, Language language) {
    members.key("error");
    if (error == nullptr) {
        out += "null";
        return;
    }
    Members object(out);
    object.text("code", code_name(error->code));
    object.text("column", error->place.column);
    object.text("value", error->place.value);
    object.text("message", sentence(*error, language));
    object.end();
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
    in_row.place.file.clear(); // the row itself says where it stands
    in_row.place.row = 0;
    return located_sentence(in_row, language);
}

} // namespace

void append_result_json(std::string& out, const rules::RuleBook& book, const ResultRow& row,
                        Language language) {
    const assess::Assessment& assessment = *row.assessment;
    Members members(out);
    if (!row.file.empty())
        members.text("file", row.file);
    members.raw("row", row.row > 0 ? std::to_string(row.row) : "null");
    members.text("id", row.id);
    members.text("name", row.name);
    members.text("verdict", verdict_name(assessment.verdict));
    for (std::size_t index = 0; index < book.requirements.size(); ++index) {
        const assess::RequirementValue value = assessment.requirements[index];
        if (value == assess::RequirementValue::none)
            members.raw(book.requirements[index].id, "null");
        else
            members.text(book.requirements[index].id, requirement_value_name(value));
    }
    add_path(members, "path", path_of(book, assessment.path));
    add_gap(out, members, book, assessment);
    add_path(members, "gap_path", path_of(book, assessment.gap_path));
    members.raw("further_hours",
                assessment.has_gap ? format_class_hours(assessment.further_hours) : "null");
    members.key("missing");
    add_ids(out, book.columns, [&](std::size_t index) { return assessment.missing[index]; });
    members.key("cautions");
    add_ids(out, book.cautions, [&](std::size_t index) { return has_caution(assessment, index); });
    add_error(out, members, row.error, language);
    members.end();
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
    for (const Text heading : {words::result_gap_path, words::result_further_hours,
                               words::result_missing, words::result_cautions, words::result_error})
        headings.emplace_back(text(heading, language));
    return headings;
}

std::vector<std::string> result_cells(const rules::RuleBook& book, const ResultRow& row,
                                      Language language) {
    const assess::Assessment& assessment = *row.assessment;
    std::vector<std::string> cells{std::to_string(row.row),
                                   std::string(verdict_label(assessment.verdict, language))};
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
    cells.push_back(missing_words(book, assessment, language));
    cells.push_back(caution_words(book, assessment, language));
    cells.push_back(row.error == nullptr ? std::string() : error_words(*row.error, language));
    return cells;
}

} // namespace zicha::explain
