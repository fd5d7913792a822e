#include "core/explain/explanation_json.hpp"

#include "core/base/json.hpp"

#include <algorithm>

namespace zicha::explain {
namespace {

void text_member(std::string& out, std::string_view name, std::string_view value) {
    if (out.back() != '{')
        out += ',';
    out += '"';
    out += name;
    out += "\":";
    out += json_string(value);
}

void raw_member(std::string& out, std::string_view name, std::string_view value) {
    out += out.back() == '{' ? "\"" : ",\"";
    out += name;
    out += "\":";
    out += value;
}

// "name":[ … ] with one call of `append` an item.
template <typename Items, typename Append>
void list_member(std::string& out, std::string_view name, const Items& items, Append append) {
    raw_member(out, name, "[");
    bool is_first = true;
    for (const auto& item : items) {
        if (!is_first)
            out += ',';
        is_first = false;
        append(item);
    }
    out += ']';
}

void append_clause(std::string& out, const CitedClause& clause) {
    out += '{';
    text_member(out, "source", clause.source);
    text_member(out, "clause", clause.clause);
    text_member(out, "basis", clause.basis);
    raw_member(out, "in_hand", clause.in_hand ? "true" : "false");
    out += '}';
}

void add_clauses(std::string& out, const std::vector<CitedClause>& clauses) {
    list_member(out, "clauses", clauses,
                [&](const CitedClause& clause) { append_clause(out, clause); });
}

// An amount that nothing limits has no upper end.
void append_figure(std::string& out, const Figure& figure) {
    out += '{';
    text_member(out, "label", figure.label);
    const bool is_open = figure.have.upper >= unbounded;
    raw_member(out, "at_least", format_class_hours(figure.have.lower));
    raw_member(out, "at_most", is_open ? "null" : format_class_hours(figure.have.upper));
    raw_member(out, "need", format_class_hours(figure.need));
    out += '}';
}

void add_figures(std::string& out, const std::vector<Figure>& figures) {
    list_member(out, "figures", figures, [&](const Figure& figure) { append_figure(out, figure); });
}

void append_finding(std::string& out, const rules::RuleBook& book, const Finding& finding) {
    out += '{';
    text_member(out, "code", finding.code);
    text_member(out, "requirement", book.requirements[finding.requirement].id);
    text_member(out, "status", requirement_value_name(finding.value));
    text_member(out, "text", finding.text);
    add_figures(out, finding.figures);
    text_member(out, "next_step", finding.next_step);
    add_clauses(out, finding.clauses);
    out += '}';
}

void append_way(std::string& out, const rules::RuleBook& book, const WayView& way) {
    out += '{';
    text_member(out, "path",
                way.path == assess::HoursPath::each_year ? book.each_year_path.id
                                                         : book.in_total_path.id);
    raw_member(out, "open", way.is_open ? "true" : "false");
    raw_member(out, "cheapest", way.is_cheapest ? "true" : "false");
    raw_member(out, "hours", way.is_open ? format_class_hours(way.hours) : "null");
    text_member(out, "text", way.text);
    out += '}';
}

void append_caution(std::string& out, const CautionView& caution) {
    out += '{';
    text_member(out, "code", caution.code);
    text_member(out, "text", caution.text);
    text_member(out, "question", caution.question);
    add_clauses(out, caution.clauses);
    out += '}';
}

void append_missing(std::string& out, const rules::RuleBook& book, const MissingView& missing) {
    out += '{';
    text_member(out, "fact", book.columns[missing.column].id);
    text_member(out, "label", missing.label);
    text_member(out, "question", missing.question);
    text_member(out, "where", missing.where);
    out += '}';
}

void append_question(std::string& out, const QuestionView& question) {
    out += '{';
    text_member(out, "code", question.code);
    text_member(out, "about", question.about);
    text_member(out, "strict", question.strict);
    text_member(out, "lenient", question.lenient);
    text_member(out, "question", question.question);
    text_member(out, "addressee", question.addressee);
    add_clauses(out, question.clauses);
    out += '}';
}

} // namespace

void append_explanation_json(std::string& out, const rules::RuleBook& book, const ResultRow& row,
                             const Explanation& explanation, Language language) {
    append_result_json(out, book, row, language);
    out.pop_back(); // the object goes on
    text_member(out, "headline", explanation.headline);
    text_member(out, "banner", explanation.banner);
    std::vector<Finding> findings;
    for (const RequirementView& requirement : explanation.requirements)
        findings.insert(findings.end(), requirement.findings.begin(), requirement.findings.end());
    list_member(out, "findings", findings,
                [&](const Finding& finding) { append_finding(out, book, finding); });
    list_member(out, "ways", explanation.ways,
                [&](const WayView& way) { append_way(out, book, way); });
    text_member(out, "ways_note", explanation.ways_note);
    list_member(out, "missing_facts", explanation.missing,
                [&](const MissingView& missing) { append_missing(out, book, missing); });
    list_member(out, "caution_texts", explanation.cautions,
                [&](const CautionView& caution) { append_caution(out, caution); });
    list_member(out, "questions", explanation.questions,
                [&](const QuestionView& question) { append_question(out, question); });
    text_member(out, "disclaimer", explanation.disclaimer);
    text_member(out, "edition", explanation.edition);
    out += '}';
}

} // namespace zicha::explain
