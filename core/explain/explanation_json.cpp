#include "core/explain/explanation_json.hpp"

#include "core/base/json_writer.hpp"

#include <algorithm>

namespace zicha::explain {
namespace {

// "name":[ … ] with one call of `write` an item.
template <typename Items, typename Write>
void write_list(JsonWriter& json, std::string_view name, const Items& items, Write write) {
    json.key(name);
    json.begin_array();
    for (const auto& item : items)
        write(item);
    json.end_array();
}

void write_clause(JsonWriter& json, const CitedClause& clause) {
    json.begin_object();
    json.string("source", clause.source);
    json.string("clause", clause.clause);
    json.string("basis", clause.basis);
    json.boolean("in_hand", clause.in_hand);
    json.end_object();
}

void write_clauses(JsonWriter& json, const std::vector<CitedClause>& clauses) {
    write_list(json, "clauses", clauses,
               [&](const CitedClause& clause) { write_clause(json, clause); });
}

// An amount that nothing limits has no upper end.
void write_figure(JsonWriter& json, const Figure& figure) {
    json.begin_object();
    json.string("label", figure.label);
    const bool is_open = figure.have.upper >= unbounded;
    json.number("at_least", format_class_hours(figure.have.lower));
    json.number("at_most", is_open ? "null" : format_class_hours(figure.have.upper));
    json.number("need", format_class_hours(figure.need));
    json.end_object();
}

void write_figures(JsonWriter& json, const std::vector<Figure>& figures) {
    write_list(json, "figures", figures, [&](const Figure& figure) { write_figure(json, figure); });
}

void write_finding(JsonWriter& json, const rules::RuleBook& book, const Finding& finding) {
    json.begin_object();
    json.string("code", finding.code);
    json.string("requirement", book.requirements[finding.requirement].id);
    json.string("status", requirement_value_name(finding.value));
    json.string("text", finding.text);
    write_figures(json, finding.figures);
    json.string("next_step", finding.next_step);
    write_list(json, "ways", finding.ways, [&](const std::string& way) { json.string(way); });
    write_clauses(json, finding.clauses);
    json.end_object();
}

void write_way(JsonWriter& json, const rules::RuleBook& book, const WayView& way) {
    json.begin_object();
    json.string("path", way.path == assess::HoursPath::each_year ? book.each_year_path.id
                                                                 : book.in_total_path.id);
    json.boolean("open", way.is_open);
    json.boolean("cheapest", way.is_cheapest);
    json.number("hours", way.is_open ? format_class_hours(way.hours) : "null");
    json.string("text", way.text);
    json.end_object();
}

void write_caution(JsonWriter& json, const CautionView& caution) {
    json.begin_object();
    json.string("code", caution.code);
    json.string("text", caution.text);
    json.string("question", caution.question);
    write_clauses(json, caution.clauses);
    json.end_object();
}

void write_missing(JsonWriter& json, const rules::RuleBook& book, const MissingView& missing) {
    json.begin_object();
    write_list(json, "facts", missing.columns,
               [&](std::size_t column) { json.string(book.columns[column].id); });
    json.string("label", missing.label);
    json.string("question", missing.question);
    json.string("where", missing.where);
    json.boolean("decides_alone", missing.decides_alone);
    json.end_object();
}

void write_branch(JsonWriter& json, const BranchView& branch) {
    json.begin_object();
    json.string("label", branch.label);
    json.string("verdict", verdict_name(branch.verdict));
    json.string("text", branch.text);
    json.end_object();
}

void write_question(JsonWriter& json, const QuestionView& question) {
    json.begin_object();
    json.string("code", question.code);
    json.string("about", question.about);
    json.string("strict", question.strict);
    json.string("lenient", question.lenient);
    json.string("question", question.question);
    json.string("addressee", question.addressee);
    write_clauses(json, question.clauses);
    json.end_object();
}

} // namespace

void append_explanation_json(std::string& out, const rules::RuleBook& book, const ResultRow& row,
                             const Explanation& explanation, Language language) {
    JsonWriter json(out);
    json.begin_object();
    write_result_members(json, book, row, language);
    if (!explanation.assumed.empty())
        json.string("assumed_notice", explanation.assumed);
    json.string("headline", explanation.headline);
    json.string("further", explanation.further);
    json.string("banner", explanation.banner);
    std::vector<Finding> findings;
    for (const RequirementView& requirement : explanation.requirements)
        findings.insert(findings.end(), requirement.findings.begin(), requirement.findings.end());
    write_list(json, "findings", findings,
               [&](const Finding& finding) { write_finding(json, book, finding); });
    write_list(json, "ways", explanation.ways,
               [&](const WayView& way) { write_way(json, book, way); });
    json.string("ways_note", explanation.ways_note);
    write_list(json, "missing_facts", explanation.missing,
               [&](const MissingView& missing) { write_missing(json, book, missing); });
    write_list(json, "branches", explanation.branches,
               [&](const BranchView& branch) { write_branch(json, branch); });
    write_list(json, "caution_texts", explanation.cautions,
               [&](const CautionView& caution) { write_caution(json, caution); });
    write_list(json, "questions", explanation.questions,
               [&](const QuestionView& question) { write_question(json, question); });
    json.string("disclaimer", explanation.disclaimer);
    json.string("edition", explanation.edition);
    json.string("schema", explanation_schema);
    json.end_object();
}

} // namespace zicha::explain
