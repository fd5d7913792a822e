// The notes that come with an answer: cautions, and open clauses.
#include "core/editions/rule_diff_parts.hpp"

namespace zicha::editions {
namespace {

constexpr Text triggers[] = {
    words::diff_trigger_always,
    words::diff_trigger_total_exceeds_parts,
    words::diff_trigger_unnamed_hours_needed,
    words::diff_trigger_last_year_assessed_no,
    words::diff_trigger_standard_decides,
    words::diff_trigger_last_year_under_standard,
    words::diff_trigger_strict_reading_fails,
    words::diff_trigger_reading_open,
    words::diff_trigger_no_longer_earnable,
    words::diff_trigger_closed_year_short,
    words::diff_trigger_marked_against_hours,
    words::diff_trigger_unusual_hours,
    words::diff_trigger_substitute_used,
    words::diff_trigger_proof_fails,
};
static_assert(std::size(triggers) == static_cast<std::size_t>(rules::Trigger::count));

Compared trigger_of(const rules::Caution& caution) {
    return compared(translated(triggers[static_cast<std::size_t>(caution.trigger)]));
}

MaybeCompared question_of(const rules::RuleBook& book,
                          const std::optional<std::size_t>& ambiguity) {
    if (!ambiguity)
        return std::nullopt;
    const rules::Ambiguity& clause = book.ambiguities[*ambiguity];
    return Compared{clause.id, clause.question};
}

Compared requirement_of(const rules::RuleBook& book, const rules::Caution& caution) {
    const rules::Requirement& requirement = book.requirements[caution.requirement];
    return {requirement.id, requirement.label};
}

Compared when_of(const rules::RuleBook& book, const rules::Caution& caution) {
    return {condition_key(book, caution.when), condition_words(book, caution.when)};
}

void compare_caution(RuleComparison& books, const rules::Caution* was, const rules::Caution* is) {
    const rules::Caution& caution = whichever(was, is);
    const std::string where = "/cautions" + pointer_step(caution.id);
    const auto exists = [](const rules::Caution& one) { return Compared{"", one.text}; };
    const LocalText name = untranslated(caution.id);
    books.tell(RuleChangeCode::caution, where, name, compared_if(was, exists),
               compared_if(is, exists));
    if (was == nullptr || is == nullptr)
        return;
    books.tell(RuleChangeCode::caution_trigger, where + "/trigger", name, trigger_of(*was),
               trigger_of(*is));
    books.tell(RuleChangeCode::caution_when, where + "/when", name, when_of(books.before, *was),
               when_of(books.after, *is));
    books.tell(RuleChangeCode::caution_requirement, where + "/requirement", name,
               requirement_of(books.before, *was), requirement_of(books.after, *is));
    books.tell(RuleChangeCode::caution_question, where + "/ambiguity", name,
               question_of(books.before, was->ambiguity), question_of(books.after, is->ambiguity));
    books.tell_citations(where, name, was->citations, is->citations);
    books.tell_member(where, "/text", words::diff_member_text, name, was->text, is->text);
}

void compare_ambiguity(RuleComparison& books, const rules::Ambiguity* was,
                       const rules::Ambiguity* is) {
    const rules::Ambiguity& clause = whichever(was, is);
    const std::string where = "/ambiguities" + pointer_step(clause.id);
    const auto exists = [](const rules::Ambiguity& one) { return Compared{"", one.question}; };
    const LocalText name = untranslated(clause.id);
    books.tell(RuleChangeCode::ambiguity, where, name, compared_if(was, exists),
               compared_if(is, exists));
    if (was == nullptr || is == nullptr)
        return;
    books.tell_word(RuleChangeCode::ambiguity_number, where + "/number", name,
                    std::to_string(was->number), std::to_string(is->number));
    books.tell_text(RuleChangeCode::ambiguity_strict, where + "/strict", name, was->strict,
                    is->strict);
    books.tell_text(RuleChangeCode::ambiguity_lenient, where + "/lenient", name, was->lenient,
                    is->lenient);
    books.tell_text(RuleChangeCode::ambiguity_addressee, where + "/addressee", name, was->addressee,
                    is->addressee);
    books.tell_citations(where, name, was->citations, is->citations);
    books.tell_member(where, "/about", words::diff_member_about, name, was->about, is->about);
    books.tell_member(where, "/question", words::diff_member_question, name, was->question,
                      is->question);
}

} // namespace

void compare_cautions(RuleComparison& books) {
    pair_by_id(books.before.cautions, books.after.cautions,
               [&](const rules::Caution* was, const rules::Caution* is) {
                   compare_caution(books, was, is);
               });
    books.tell_order("/cautions", words::diff_things_cautions, books.before.cautions,
                     books.after.cautions);
}

void compare_ambiguities(RuleComparison& books) {
    pair_by_id(books.before.ambiguities, books.after.ambiguities,
               [&](const rules::Ambiguity* was, const rules::Ambiguity* is) {
                   compare_ambiguity(books, was, is);
               });
    books.tell(RuleChangeCode::earning_question, "/earning_question", {},
               question_of(books.before, books.before.earning_question),
               question_of(books.after, books.after.earning_question));
}

} // namespace zicha::editions
