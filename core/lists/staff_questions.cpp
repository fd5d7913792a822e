#include "core/lists/staff_questions.hpp"

#include "core/explain/explanation_text.hpp"
#include "core/explain/person_words.hpp"
#include "core/explain/words.hpp"
#include "core/lists/words.hpp"

#include <utility>

namespace zicha::lists {

StaffQuestions::StaffQuestions(const rules::RuleBook& book, Language language)
    : book_(book), language_(language), by_ambiguity_(book.ambiguities.size()) {}

void StaffQuestions::add(const roster::DecidedRow& row, const explain::Explanation& explanation) {
    for (const explain::QuestionView& view : explanation.questions)
        for (std::size_t at = 0; at < by_ambiguity_.size(); ++at) {
            if (book_.ambiguities[at].id != view.code)
                continue;
            StaffQuestion& question = by_ambiguity_[at];
            if (question.persons++ == 0)
                question.view = view;
            if (question.first.size() < most_named)
                question.first.push_back(
                    explain::person_words({row.row, row.id, row.name, row.unit}, language_));
        }
}

std::vector<StaffQuestion> StaffQuestions::questions() const {
    std::vector<StaffQuestion> asked;
    for (const StaffQuestion& question : by_ambiguity_)
        if (question.persons > 0)
            asked.push_back(question);
    return asked;
}

std::vector<ListLine> question_lines(const rules::RuleBook& book, const StaffQuestions& questions) {
    const Language language = questions.language();
    ListWriter out(language);
    out.say(ListPart::title, words::questions_title, {book.title.in(language)});
    out.put(ListPart::paragraph, explain::assumed_notice(book, language));
    const std::vector<StaffQuestion> asked = questions.questions();
    if (asked.empty())
        out.say(ListPart::paragraph, words::questions_none);
    for (std::size_t at = 0; at < asked.size(); ++at) {
        const StaffQuestion& question = asked[at];
        out.say(ListPart::heading, words::list_number,
                {std::to_string(at + 1), question.view.about});
        out.say(ListPart::paragraph, words::questions_to,
                {question.view.addressee, question.view.question});
        out.say(ListPart::paragraph, words::text_strict, {question.view.strict});
        if (!question.view.lenient.empty())
            out.say(ListPart::paragraph, words::text_lenient, {question.view.lenient});
        std::string named;
        for (const std::string& person : question.first) {
            named += named.empty() ? "" : text(words::list_separator, language);
            named += person;
        }
        if (question.persons > static_cast<std::int64_t>(question.first.size()))
            named += text(words::list_rest, language);
        out.say(ListPart::paragraph, words::questions_persons,
                {std::to_string(question.persons), named});
        std::string clauses;
        for (const explain::CitedClause& clause : question.view.clauses) {
            clauses += clauses.empty() ? "" : text(words::clause_separator, language);
            clauses += explain::clause_text(clause, language);
        }
        if (!clauses.empty())
            out.say(ListPart::small, words::text_basis, {clauses});
    }
    out.say(ListPart::footer, words::list_rules, {book.id, book.edition});
    out.put(ListPart::footer, book.disclaimer.in(language));
    return out.take();
}

} // namespace zicha::lists
