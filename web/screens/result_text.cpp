#include "result_text.hpp"

namespace zicha::web {
namespace {

void add_line(std::string& out, std::string_view line) {
    out += line;
    out += '\n';
}

void add_item(std::string& out, std::string_view line) {
    out += "- ";
    add_line(out, line);
}

void add_requirement(std::string& out, const State& state, const RequirementView& view) {
    out += '\n';
    add_line(out,
             format_text(Text::page_problem_at, state.language, {view.label, view.value_label}));
    for (const Finding& finding : view.findings) {
        add_item(out, finding.text);
        if (!finding.next_step.empty())
            add_item(out, format_text(Text::page_next_step, state.language, {finding.next_step}));
        for (const CitedClause& clause : finding.clauses)
            add_item(out, format_text(Text::page_clause, state.language,
                                      {clause.source, clause.clause, clause.basis_label}));
    }
}

} // namespace

std::string result_text(const State& state) {
    const Explanation& answer = state.explanation;
    std::string out;
    add_line(out, state.book().title.in(state.language));
    add_line(out, format_text(Text::page_problem_at, state.language,
                              {std::string(text(Text::page_result_title, state.language)),
                               answer.verdict_label}));
    add_line(out, answer.headline);
    for (const RequirementView& view : answer.requirements)
        add_requirement(out, state, view);
    if (!answer.missing.empty()) {
        out += '\n';
        add_line(out, text(Text::page_missing_title, state.language));
        for (const MissingView& missing : answer.missing)
            add_item(out, missing.label);
    }
    if (!answer.cautions.empty()) {
        out += '\n';
        add_line(out, text(Text::page_cautions_title, state.language));
        for (const CautionView& caution : answer.cautions)
            add_item(out, caution.text);
    }
    if (!answer.questions.empty()) {
        out += '\n';
        add_line(out, text(Text::page_questions_title, state.language));
        for (const QuestionView& question : answer.questions)
            add_item(out, question.question);
    }
    out += '\n';
    if (!answer.banner.empty())
        add_line(out, answer.banner);
    add_line(out, answer.disclaimer);
    add_line(out, answer.edition);
    return out;
}

} // namespace zicha::web
