#include "core/explain/explain.hpp"

#include "core/explain/branches.hpp"
#include "core/explain/caution_text.hpp"
#include "core/explain/look_up.hpp"
#include "core/explain/parts.hpp"
#include "core/explain/words.hpp"

#include <algorithm>

namespace zicha::explain {
namespace {

RequirementView explain_requirement(const ExplainContext& context, std::size_t at) {
    const rules::Requirement& requirement = context.book.requirements[at];
    RequirementView view;
    view.requirement = at;
    view.label = context.in(requirement.label);
    view.value = context.assessment.requirements[at];
    view.value_label = requirement_value_label(view.value, context.language);
    if (view.value == assess::RequirementValue::none)
        return view;
    Finding basis;
    basis.requirement = at;
    basis.value = view.value;
    if (const rules::Case* applicable = common_case(context, at)) {
        basis.text = context.in(applicable->why);
        basis.clauses = cite(context, applicable->citations);
        const bool is_referred = applicable->outcome == rules::Outcome::refer;
        basis.code = is_referred                                        ? "case.refer"
                     : applicable->outcome == rules::Outcome::not_asked ? "case.not_asked"
                                                                        : "case.applies";
        if (is_referred)
            basis.next_step = context.say(words::refer_next, {});
        view.findings.push_back(std::move(basis));
        if (applicable->outcome == rules::Outcome::plan)
            explain_plan(context, context.book.plans[applicable->plan], view);
        else if (applicable->outcome == rules::Outcome::proof)
            explain_proof(context, *applicable, view);
        return view;
    }
    std::vector<std::string> open;
    for (const std::size_t column : context.book.choices)
        if (context.cells[column].is_blank() && !context.book.columns[column].blank_choice)
            open.push_back(context.in(context.book.columns[column].label));
    basis.code = "case.open";
    basis.text = context.say(words::choice_open, {join(context, open)});
    basis.next_step = context.say(words::choice_open_next, {join(context, open)});
    basis.clauses = cite(context, requirement.citations);
    view.findings.push_back(std::move(basis));
    return view;
}

// The facts on which a lenient reading of the plan still depends.
assess::FactSet facts_of_open_readings(const ExplainContext& context,
                                       const rules::Case* applicable) {
    assess::FactsOfPlan<ClassHours> facts;
    if (applicable && applicable->outcome == rules::Outcome::plan)
        for (const rules::Reading& reading : context.book.plans[applicable->plan].readings)
            assess::add_facts_that_matter_in_total(
                context.book, *context.book.plans[reading.plan].in_total, context.person, facts);
    assess::FactSet columns;
    assess::add_to(columns, context.book.hours, facts, 0);
    return columns;
}

CautionView explain_caution(const ExplainContext& context, std::size_t at) {
    const rules::Caution& caution = context.book.cautions[at];
    const rules::Case* applicable = common_case(context, caution.requirement);
    CautionView view;
    view.code = caution.id;
    view.text = caution_text(context.book, context.assessment, at,
                             labels_of(context, facts_of_open_readings(context, applicable)),
                             context.language);
    if (caution.ambiguity)
        view.question = context.in(context.book.ambiguities[*caution.ambiguity].question);
    view.clauses = cite(context, caution.citations);
    return view;
}

std::vector<QuestionView> explain_questions(const ExplainContext& context) {
    const rules::RuleBook& book = context.book;
    std::vector<char> is_asked(book.ambiguities.size());
    for (std::size_t at = 0; at < book.cautions.size(); ++at)
        if ((context.assessment.cautions >> at & 1U) != 0 && book.cautions[at].ambiguity)
            is_asked[*book.cautions[at].ambiguity] = 1;
    for (std::size_t at = 0; at < book.requirements.size(); ++at) {
        const rules::Case* applicable = common_case(context, at);
        if (applicable && applicable->outcome == rules::Outcome::plan &&
            context.assessment.requirements[at] == assess::RequirementValue::needs_ruling)
            for (const rules::Reading& reading : book.plans[applicable->plan].readings)
                is_asked[reading.ambiguity] = 1;
    }
    if (book.earning_question && context.assessment.has_gap && !context.earning_is_over() &&
        !context.assessment.further_hours.is_zero())
        is_asked[*book.earning_question] = 1;
    std::vector<QuestionView> questions;
    for (std::size_t at = 0; at < book.ambiguities.size(); ++at) {
        const rules::Ambiguity& ambiguity = book.ambiguities[at];
        if (is_asked[at] != 0)
            questions.push_back({ambiguity.id, context.in(ambiguity.about),
                                 context.in(ambiguity.strict), context.in(ambiguity.lenient),
                                 context.in(ambiguity.question), context.in(ambiguity.addressee),
                                 cite(context, ambiguity.citations)});
    }
    return questions;
}

std::string requirements_with(const ExplainContext& context, assess::RequirementValue value) {
    std::vector<std::string> labels;
    for (std::size_t at = 0; at < context.book.requirements.size(); ++at)
        if (context.assessment.requirements[at] == value)
            labels.push_back(context.in(context.book.requirements[at].label));
    return join(context, labels);
}

// What is lacking in hours, where it is hours that fail.
std::string shortfall_of(const ExplainContext& context, const std::string& further) {
    const rules::RuleBook& book = context.book;
    bool is_of_hours = false;
    for (std::size_t at = 0; at < book.requirements.size(); ++at)
        is_of_hours =
            is_of_hours || (book.requirements[at].kind == rules::RequirementKind::hours &&
                            context.assessment.requirements[at] == assess::RequirementValue::no);
    if (!is_of_hours || further.empty())
        return {};
    return context.say(context.earning_is_over() ? words::headline_was_short
                                                 : words::headline_short,
                       {further, std::to_string(book.hours.earnable_year)});
}

std::string with_shortfall(const ExplainContext& context, const Explanation& explanation,
                           std::string sentence) {
    if (!explanation.shortfall.empty() && context.language == Language::en)
        sentence += ' ';
    return sentence + explanation.shortfall;
}

std::string headline_of(const ExplainContext& context, const Explanation& explanation) {
    switch (context.assessment.verdict) {
    case assess::Verdict::eligible:
        return context.say(words::headline_eligible, {});
    case assess::Verdict::not_eligible: {
        const std::string failed = requirements_with(context, assess::RequirementValue::no);
        return with_shortfall(
            context, explanation,
            context.say(words::headline_not_eligible,
                        {failed.empty()
                             ? requirements_with(context, assess::RequirementValue::unknown)
                             : failed}));
    }
    case assess::Verdict::needs_info:
        if (context.assessment.missing.none())
            return context.say(words::headline_needs_info_unnamed,
                               {requirements_with(context, assess::RequirementValue::unknown)});
        if (explanation.missing.size() == 1)
            return context.say(words::headline_needs_info_one, {explanation.missing.front().label});
        return explanation.missing.front().decides_alone
                   ? context.say(words::headline_needs_info_first,
                                 {std::to_string(explanation.missing.size()),
                                  explanation.missing.front().label})
                   : context.say(words::headline_needs_info,
                                 {std::to_string(explanation.missing.size())});
    case assess::Verdict::needs_ruling:
        return context.say(words::headline_needs_ruling, {});
    case assess::Verdict::refer:
        return context.say(words::headline_refer, {});
    case assess::Verdict::skipped:
        return context.say(words::headline_skipped, {});
    case assess::Verdict::invalid:
        break;
    }
    return context.say(words::headline_invalid, {});
}

void add_ways(const ExplainContext& context, Explanation& explanation) {
    if (!context.assessment.has_gap || context.assessment.further_hours.is_zero())
        return;
    for (std::size_t at = 0; at < context.book.requirements.size(); ++at) {
        const rules::Case* applicable = common_case(context, at);
        if (applicable && applicable->outcome == rules::Outcome::plan)
            explanation.ways = explain_ways(context, context.book.plans[applicable->plan]);
    }
    explanation.ways_title =
        context.say(context.earning_is_over() ? words::ways_title_over : words::ways_title, {});
    explanation.ways_note =
        context.say(context.earning_is_over() ? words::ways_note_over : words::ways_note,
                    {std::to_string(context.book.hours.earnable_year)});
}

} // namespace

Explanation explain(const rules::RuleBook& book, std::span<const Cell> cells,
                    const assess::Assessment& assessment, Language language,
                    const assess::AssessOptions& options) {
    ExplainContext context{book, cells, assessment, language, options, {}};
    assess::read_person_hours(book.hours, facts::CellsOfPerson(cells), context.person);
    if (options.planned)
        assess::add_planned_hours(book, *options.planned, context.person);

    Explanation explanation;
    explanation.verdict = assessment.verdict;
    explanation.verdict_label = verdict_label(book, assessment, language);
    explanation.year =
        context.say(options.as_of && *options.as_of > book.valid_until ? words::edition_year_over
                                                                       : words::edition_year,
                    {std::to_string(book.valid_until.year)});
    explanation.further = further_text(context, assessment);
    explanation.shortfall = shortfall_of(context, explanation.further);
    explanation.missing = look_ups(context);
    explanation.branches = branches(context);
    explanation.headline = headline_of(context, explanation);
    if (options.as_of && *options.as_of > book.valid_until)
        explanation.banner =
            context.say(words::banner_after_validity,
                        {format_date(book.valid_until), format_date(*options.as_of)});
    explanation.assumed = assumed_notice(book, language);
    explanation.disclaimer = context.in(book.disclaimer);
    explanation.edition = context.say(words::edition_line, {book.id, book.edition, book.hash});
    if (assessment.verdict == assess::Verdict::invalid ||
        assessment.verdict == assess::Verdict::skipped)
        return explanation;
    for (std::size_t at = 0; at < book.requirements.size(); ++at)
        explanation.requirements.push_back(explain_requirement(context, at));
    add_ways(context, explanation);
    for (std::size_t at = 0; at < book.cautions.size(); ++at)
        if ((assessment.cautions >> at & 1U) != 0)
            explanation.cautions.push_back(explain_caution(context, at));
    explanation.questions = explain_questions(context);
    return explanation;
}

} // namespace zicha::explain
