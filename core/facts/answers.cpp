#include "core/facts/answers.hpp"

#include "core/base/json.hpp"
#include "core/base/json_writer.hpp"
#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/codes.hpp"
#include "core/facts/draft_format.hpp"
#include "core/facts/json_cell.hpp"

namespace zicha::facts {
namespace {

std::string_view provenance_name(Provenance provenance) {
    switch (provenance) {
    case Provenance::typed:
        return "typed";
    case Provenance::file:
        return "file";
    case Provenance::assumed:
        return "assumed";
    case Provenance::not_given:
        break;
    }
    return "not_given";
}

Provenance provenance_of(std::string_view name) {
    for (const Provenance provenance : {Provenance::typed, Provenance::assumed})
        if (name == provenance_name(provenance))
            return provenance;
    return Provenance::file;
}

Diagnostic problem_at(Code code, std::string_view file, std::string pointer,
                      std::vector<std::string> arguments) {
    Diagnostic problem{code, {}, std::move(arguments)};
    problem.place.file = file;
    problem.place.pointer = std::move(pointer);
    return problem;
}

// The root object of a file.
Result<Json> read_object(std::string_view json, std::string_view file) {
    Result<Json> reading = read_json(json, file);
    if (!reading.problems().empty())
        return reading.take_problems();
    if (reading->kind != JsonKind::object)
        return problem_at(codes::answers_not_object, file, "", {});
    return reading;
}

std::optional<std::size_t> column_of_heading(const rules::RuleBook& book, std::string_view key) {
    const std::string heading = normalised_word(key);
    for (std::size_t column = 0; column < book.columns.size(); ++column)
        for (const std::string& known : book.columns[column].headings)
            if (known == heading)
                return column;
    return std::nullopt;
}

// Takes `value` if the heading names a person instead of a fact.
bool take_label(const rules::RuleBook& book, std::string_view key, const Json& value,
                SavedAnswers& saved) {
    const std::string heading = normalised_word(key);
    for (const rules::LabelColumn& label : book.labels)
        for (const std::string& known : label.headings)
            if (known == heading) {
                if (label.id == "id")
                    saved.id = value.text;
                if (label.id == "name")
                    saved.name = value.text;
                return true;
            }
    return false;
}

} // namespace

Answers::Answers(const rules::RuleBook& book)
    : book_(&book), given_(book.columns.size()), cells_(book.columns.size()) {
    clear();
}

void Answers::set(std::size_t column, std::string_view text, Provenance provenance) {
    Given& given = given_[column];
    CellReading reading = read_cell(*book_, column, text);
    given.text = text;
    given.provenance = provenance;
    given.problem = std::move(reading.problem);
    given.problem_is_of_year = false;
    cells_[column] = given.problem ? Cell{} : reading.cell;
    check_totals();
}

void Answers::clear() {
    for (std::size_t column = 0; column < given_.size(); ++column) {
        given_[column] = {};
        cells_[column] = read_cell(*book_, column, "").cell;
    }
}

// A total below its parts is an error of the total's cell, and goes away when either is corrected.
void Answers::check_totals() {
    for (std::size_t year = 0; year < book_->hours.years; ++year) {
        const std::size_t column = book_->hours.total_column(year);
        Given& given = given_[column];
        if (!given.problem_is_of_year)
            continue;
        given.problem.reset();
        given.problem_is_of_year = false;
        cells_[column] = read_cell(*book_, column, given.text).cell;
    }
    while (std::optional<Diagnostic> problem = check_years(*book_, cells_)) {
        const std::optional<std::size_t> named = column_of_heading(*book_, problem->place.column);
        if (!named)
            return;
        const std::size_t column = *named;
        given_[column].problem = std::move(problem);
        given_[column].problem_is_of_year = true;
        cells_[column] = Cell{};
    }
}

const std::string& Answers::text(std::size_t column) const {
    return given_[column].text;
}

Provenance Answers::provenance(std::size_t column) const {
    return given_[column].provenance;
}

const Diagnostic* Answers::problem(std::size_t column) const {
    return given_[column].problem ? &*given_[column].problem : nullptr;
}

bool Answers::has_problem() const {
    return first_problem() != nullptr;
}

const Diagnostic* Answers::first_problem() const {
    for (std::size_t column = 0; column < given_.size(); ++column)
        if (given_[column].problem)
            return problem(column);
    return nullptr;
}

bool Answers::is_empty() const {
    for (const Given& given : given_)
        if (given.provenance != Provenance::not_given)
            return false;
    return true;
}

std::string Answers::saved(std::string_view day, const Json& plan) const {
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    json.string("format", draft_format);
    json.key("rules");
    json.begin_object();
    json.string("id", book_->id);
    json.string("edition", book_->edition);
    json.end_object();
    json.string("saved", day);
    json.key("facts");
    json.begin_object();
    for (std::size_t column = 0; column < given_.size(); ++column) {
        const Given& given = given_[column];
        if (given.provenance == Provenance::not_given)
            continue;
        json.key(book_->columns[column].id);
        json.begin_object();
        json.string("value", given.text);
        json.string("from", provenance_name(given.provenance));
        json.end_object();
    }
    json.end_object();
    if (!plan.members.empty()) {
        json.key("plan");
        write_json(json, plan);
    }
    json.end_object();
    return text;
}

Result<SavedAnswers> read_saved_answers(const rules::RuleBook& book, std::string_view json,
                                        std::string_view file) {
    Result<Json> root = read_object(json, file);
    if (!root)
        return root.take_problems();
    if (std::optional<Diagnostic> refused = migrate_draft(*root)) {
        refused->place.file = file;
        return std::move(*refused);
    }
    const Json* facts = root->find("facts");
    if (!facts || facts->kind != JsonKind::object)
        return problem_at(codes::answers_no_facts, file, "/facts", {});
    SavedAnswers saved{Answers(book), {}, {}, {}, {}};
    std::vector<Diagnostic> problems;
    const Json* rules = root->find("rules");
    const Json* id = rules ? rules->find("id") : nullptr;
    if (!id || id->text != book.id)
        problems.push_back(problem_at(codes::answers_other_rules, file, "/rules",
                                      {id ? shortened(id->text) : "", book.id}));
    if (const Json* day = root->find("saved"))
        saved.day = day->text;
    if (const Json* plan = root->find("plan"))
        saved.plan = *plan;
    for (const auto& [key, fact] : facts->members) {
        const std::string pointer = "/facts" + pointer_step(key);
        const std::optional<std::size_t> column = book.column_of(key);
        const Json* value = fact.find("value");
        const Json* from = fact.find("from");
        if (!column)
            problems.push_back(problem_at(codes::answers_unknown_fact, file, pointer, {key}));
        else if (!value || value->kind != JsonKind::string)
            problems.push_back(problem_at(codes::answers_wrong_type, file, pointer, {key}));
        else
            saved.answers.set(*column, value->text,
                              from ? provenance_of(from->text) : Provenance::file);
    }
    return {std::move(saved), std::move(problems)};
}

Result<SavedAnswers> read_flat_answers(const rules::RuleBook& book, std::string_view json,
                                       std::string_view file) {
    const Result<Json> root = read_object(json, file);
    if (!root)
        return root.problems();
    return read_flat_answers(book, *root, file);
}

Result<SavedAnswers> read_flat_answers(const rules::RuleBook& book, const Json& root,
                                       std::string_view file) {
    if (root.kind != JsonKind::object)
        return problem_at(codes::answers_not_object, file, "", {});
    SavedAnswers saved{Answers(book), {}, {}, {}, {}};
    std::vector<Diagnostic> problems;
    std::vector<std::string> given(book.columns.size()); // by which heading
    for (const auto& [key, value] : root.members) {
        const std::optional<std::size_t> column = column_of_heading(book, key);
        const std::optional<std::string_view> text = cell_of_json(value);
        if (!column && take_label(book, key, value, saved))
            continue;
        if (!column)
            problems.push_back(
                problem_at(codes::answers_unknown_fact, file, pointer_step(key), {key}));
        else if (!text)
            problems.push_back(
                problem_at(codes::answers_wrong_type, file, pointer_step(key), {key}));
        else if (!given[*column].empty())
            problems.push_back(problem_at(codes::answers_fact_twice, file, pointer_step(key),
                                          {given[*column], key}));
        else
            saved.answers.set(*column, *text, Provenance::file);
        if (column)
            given[*column] = key;
    }
    return {std::move(saved), std::move(problems)};
}

} // namespace zicha::facts
