#include "web/check/sheet.hpp"

#include "core/explain/explanation_text.hpp"
#include "core/explain/words.hpp"
#include "web/check/plan/sheet_plan.hpp"
#include "web/check/sheet/words.hpp"
#include "web/check/sheet_facts.hpp"
#include "web/check/words.hpp"

#include <initializer_list>
#include <utility>

namespace zicha::web {
namespace {

class SheetWriter {
public:
    explicit SheetWriter(Language language) : language_(language) {}

    void put(SheetPart part, std::string_view words) {
        if (!words.empty())
            lines_.push_back({part, std::string(words)});
    }
    void say(SheetPart part, Text key, std::initializer_list<std::string> arguments = {}) {
        put(part, format_text(key, language_, arguments));
    }
    void clauses(const std::vector<explain::CitedClause>& clauses) {
        std::string all;
        for (const explain::CitedClause& clause : clauses) {
            if (!all.empty())
                all += text(words::clause_separator, language_);
            all += explain::clause_text(clause, language_);
        }
        if (!all.empty())
            say(SheetPart::small, words::text_basis, {all});
    }
    void append(std::vector<SheetLine> lines) {
        for (SheetLine& line : lines)
            lines_.push_back(std::move(line));
    }
    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] std::vector<SheetLine> take() { return std::move(lines_); }

private:
    Language language_;
    std::vector<SheetLine> lines_;
};

void put_requirement(SheetWriter& out, const explain::RequirementView& view) {
    out.say(SheetPart::heading, words::text_requirement, {view.label, view.value_label});
    for (const explain::Finding& finding : view.findings) {
        out.put(SheetPart::paragraph, finding.text);
        for (const explain::Figure& figure : finding.figures)
            out.put(SheetPart::item, explain::figure_text(figure, out.language()));
        if (!finding.next_step.empty())
            out.say(SheetPart::paragraph, words::page_next_step, {finding.next_step});
        for (const std::string& way : finding.ways)
            out.put(SheetPart::item, way);
        out.clauses(finding.clauses);
    }
}

void put_problems(SheetWriter& out, const Applicant& applicant, Language language) {
    out.say(SheetPart::heading, words::page_problems_title);
    for (std::size_t column = 0; column < applicant.book().columns.size(); ++column)
        if (const Diagnostic* problem = applicant.answers().problem(column))
            out.say(SheetPart::item, words::page_problem_at,
                    {applicant.book().columns[column].label.in(language),
                     sentence(*problem, language)});
}

void put_ways(SheetWriter& out, const explain::Explanation& answer) {
    if (answer.ways.empty())
        return;
    out.put(SheetPart::heading, answer.ways_title);
    for (const explain::WayView& way : answer.ways)
        out.say(SheetPart::item, words::text_requirement, {way.label, way.text});
    out.put(SheetPart::paragraph, answer.ways_note);
}

void put_questions(SheetWriter& out, const explain::Explanation& answer) {
    if (answer.questions.empty())
        return;
    out.say(SheetPart::heading, words::page_questions_title);
    for (const explain::QuestionView& question : answer.questions) {
        out.say(SheetPart::subheading, words::page_question_to, {question.addressee});
        out.put(SheetPart::paragraph, question.question);
        out.clauses(question.clauses);
    }
}

void put_reasons(SheetWriter& out, const explain::Explanation& answer) {
    if (!answer.missing.empty()) {
        out.say(SheetPart::heading, words::page_missing_title);
        for (const explain::MissingView& missing : answer.missing)
            out.put(SheetPart::item, missing.label);
    }
    for (const explain::RequirementView& view : answer.requirements)
        put_requirement(out, view);
    put_ways(out, answer);
    if (!answer.cautions.empty()) {
        out.say(SheetPart::heading, words::page_cautions_title);
        for (const explain::CautionView& caution : answer.cautions)
            out.put(SheetPart::item, caution.text);
    }
    put_questions(out, answer);
}

void put_verdict(SheetWriter& out, const explain::Explanation& answer) {
    out.say(SheetPart::verdict, words::print_verdict, {answer.verdict_label});
    out.put(SheetPart::paragraph, answer.assumed);
    out.put(SheetPart::paragraph, answer.headline);
    out.put(SheetPart::paragraph, answer.banner);
    out.put(SheetPart::small, answer.disclaimer);
}

void put_about(SheetWriter& out, const explain::Explanation& answer,
               const assess::AssessOptions& options, std::string_view build) {
    out.say(SheetPart::heading, words::print_about);
    if (options.as_of)
        out.say(SheetPart::small, words::print_day, {format_date(*options.as_of)});
    out.put(SheetPart::small, answer.edition);
    out.say(SheetPart::small, words::print_build, {std::string(build)});
    out.say(SheetPart::small, words::print_nothing_sent);
    out.say(SheetPart::small, words::page_footer_not_official);
}

} // namespace

std::vector<SheetLine> answer_sheet(const Applicant& applicant, Language language,
                                    std::string_view build) {
    const explain::Explanation& answer = applicant.explanation();
    SheetWriter out(language);
    out.say(SheetPart::title, words::print_title, {applicant.book().title.in(language)});
    if (applicant.answers().is_empty()) {
        out.say(SheetPart::paragraph, words::print_empty);
    } else {
        put_verdict(out, answer);
        if (applicant.answers().has_problem())
            put_problems(out, applicant, language);
        else
            put_reasons(out, answer);
        out.append(facts_on_sheet(applicant, language));
        out.append(plan_on_sheet(applicant, language));
    }
    put_about(out, answer, applicant.options(), build);
    return out.take();
}

std::vector<SheetLine> person_sheet(const SheetPerson& person, const explain::Explanation& answer,
                                    const assess::AssessOptions& options, Language language,
                                    std::string_view build) {
    SheetWriter out(language);
    out.put(SheetPart::title, person.name);
    out.put(SheetPart::small, person.place);
    put_verdict(out, answer);
    if (person.problem.empty())
        put_reasons(out, answer);
    else
        out.put(SheetPart::item, person.problem);
    put_about(out, answer, options, build);
    return out.take();
}

std::vector<SheetLine> empty_sheet(Language language) {
    SheetWriter out(language);
    out.say(SheetPart::paragraph, words::print_elsewhere);
    return out.take();
}

std::vector<SheetLine> list_sheet(const std::vector<lists::ListLine>& lines) {
    constexpr SheetPart parts[] = {SheetPart::title, SheetPart::heading,     SheetPart::paragraph,
                                   SheetPart::item,  SheetPart::row_heading, SheetPart::row,
                                   SheetPart::small, SheetPart::small};
    std::vector<SheetLine> sheet;
    sheet.reserve(lines.size());
    for (const lists::ListLine& line : lines)
        sheet.push_back({parts[static_cast<std::size_t>(line.part)], line.text});
    return sheet;
}

std::string as_text(const std::vector<SheetLine>& sheet) {
    std::string out;
    for (const SheetLine& line : sheet) {
        if (line.part == SheetPart::heading)
            out += '\n';
        if (line.part == SheetPart::item)
            out += "- ";
        out += line.text;
        out += '\n';
    }
    return out;
}

std::string as_marks(const std::vector<SheetLine>& sheet) {
    std::string out;
    for (const SheetLine& line : sheet) {
        if (!out.empty())
            out += '\n';
        out += static_cast<char>(line.part);
        for (const char each : line.text)
            out += each == '\n' ? ' ' : each;
    }
    return out;
}

} // namespace zicha::web
