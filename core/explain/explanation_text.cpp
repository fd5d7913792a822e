#include "core/explain/explanation_text.hpp"

#include "core/explain/words.hpp"

namespace zicha::explain {
namespace {

class ExplanationWriter {
public:
    explicit ExplanationWriter(Language language) : language_(language) {}

    void line(std::size_t depth, const std::string& text) {
        if (text.empty())
            return;
        out_.append(depth * 2, ' ');
        out_ += text;
        out_ += '\n';
    }
    void line(std::size_t depth, Text key, std::initializer_list<std::string> arguments) {
        line(depth, format_text(key, language_, arguments));
    }
    void gap() { out_ += '\n'; }
    void clauses(std::size_t depth, const std::vector<CitedClause>& clauses) {
        std::string joined;
        for (const CitedClause& clause : clauses) {
            if (!joined.empty())
                joined += text(words::clause_separator, language_);
            joined += clause_text(clause, language_);
        }
        if (!joined.empty())
            line(depth, words::text_basis, {joined});
    }
    void figures(std::size_t depth, const std::vector<Figure>& figures) {
        for (const Figure& figure : figures)
            line(depth, figure_text(figure, language_));
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    Language language_;
    std::string out_;
};

void write_requirement(ExplanationWriter& out, const RequirementView& requirement) {
    out.gap();
    out.line(0, words::text_requirement, {requirement.label, requirement.value_label});
    for (const Finding& finding : requirement.findings) {
        out.line(1, words::text_item, {finding.text});
        out.figures(2, finding.figures);
        out.line(2, finding.next_step);
        for (const std::string& way : finding.ways)
            out.line(3, words::text_item, {way});
        out.clauses(2, finding.clauses);
    }
}

void write_ways(ExplanationWriter& out, const Explanation& explanation) {
    if (explanation.ways.empty())
        return;
    out.gap();
    out.line(0, explanation.ways_title);
    for (const WayView& way : explanation.ways) {
        out.line(1, way.is_cheapest ? words::text_way_cheapest : words::text_way,
                 {way.label, way.text});
        out.figures(2, way.figures);
    }
    out.line(1, explanation.ways_note);
}

void write_missing(ExplanationWriter& out, const Explanation& explanation) {
    if (explanation.missing.empty())
        return;
    out.gap();
    out.line(0, words::text_missing, {});
    for (const MissingView& missing : explanation.missing) {
        out.line(1, words::text_item,
                 {missing.question.empty() ? missing.label : missing.question});
        out.line(2, missing.where);
    }
}

void write_branches(ExplanationWriter& out, const Explanation& explanation) {
    if (explanation.branches.empty())
        return;
    out.gap();
    out.line(0, words::text_branches, {});
    for (const BranchView& branch : explanation.branches)
        out.line(1, words::text_item, {branch.text});
}

void write_cautions(ExplanationWriter& out, const Explanation& explanation) {
    if (explanation.cautions.empty())
        return;
    out.gap();
    out.line(0, words::text_cautions, {});
    for (const CautionView& caution : explanation.cautions) {
        out.line(1, words::text_item, {caution.text});
        out.clauses(2, caution.clauses);
    }
}

void write_questions(ExplanationWriter& out, const Explanation& explanation) {
    if (explanation.questions.empty())
        return;
    out.gap();
    out.line(0, words::text_questions, {});
    for (const QuestionView& question : explanation.questions) {
        out.line(1, words::text_question, {question.addressee, question.question});
        if (!question.strict.empty())
            out.line(2, question.lenient.empty() ? words::text_ours : words::text_strict,
                     {question.strict});
        if (!question.lenient.empty())
            out.line(2, words::text_lenient, {question.lenient});
        out.clauses(2, question.clauses);
    }
}

} // namespace

std::string interval_text(HoursInterval hours) {
    if (hours.is_known())
        return format_class_hours(hours.lower);
    if (hours.upper == unbounded)
        return "≥ " + format_class_hours(hours.lower);
    return format_class_hours(hours.lower) + "–" + format_class_hours(hours.upper);
}

std::string figure_text(const Figure& figure, Language language) {
    const bool is_blank = figure.have.lower.is_zero();
    const Text sentence = figure.reached == Truth::yes  ? words::text_figure_reached
                          : figure.reached == Truth::no ? words::text_figure
                          : is_blank                    ? words::text_figure_blank
                                                        : words::text_figure_open;
    // Only what is certain is told of an amount that is open.
    const HoursInterval have =
        figure.reached == Truth::unknown ? HoursInterval::exactly(figure.have.lower) : figure.have;
    return format_text(sentence, language,
                       {figure.label, interval_text(have), format_class_hours(figure.need),
                        format_class_hours(shortfall(figure.need, figure.have.upper))});
}

std::string clause_text(const CitedClause& clause, Language language) {
    return format_text(clause.in_hand ? words::text_clause : words::text_clause_unread, language,
                       {clause.source, clause.clause, clause.basis_label});
}

std::string explanation_text(const Explanation& explanation, Language language) {
    ExplanationWriter out(language);
    out.line(0, explanation.assumed);
    out.line(
        0, words::text_verdict,
        {format_text(words::text_year, language, {explanation.verdict_label, explanation.year})});
    out.line(0, explanation.headline);
    out.line(0, explanation.banner);
    for (const RequirementView& requirement : explanation.requirements)
        write_requirement(out, requirement);
    write_ways(out, explanation);
    write_missing(out, explanation);
    write_branches(out, explanation);
    write_cautions(out, explanation);
    write_questions(out, explanation);
    out.gap();
    out.line(0, explanation.disclaimer);
    out.line(0, explanation.edition);
    return out.take();
}

} // namespace zicha::explain
