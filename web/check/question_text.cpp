#include "web/check/question_text.hpp"

#include "core/explain/words.hpp"
#include "web/check/words.hpp"

namespace zicha::web {
namespace {

void append(std::string& list, const std::string& more, Language language) {
    if (!list.empty())
        list += text(words::clause_separator, language);
    list += more;
}

// "申报级别：中级；评审由谁组织：嘉兴市组织（含县市区）；还差：20 学时，其中公需课至少 10"
std::string case_of(const Applicant& applicant, Language language) {
    const rules::RuleBook& book = applicant.book();
    std::string words;
    for (const std::size_t column : book.choices) {
        const rules::FactColumn& fact = book.columns[column];
        if (const auto value = fact.value_in(applicant.answers().cells()[column]))
            append(words,
                   format_text(words::text_requirement, language,
                               {fact.label.in(language), fact.values[*value].label.in(language)}),
                   language);
    }
    if (const std::string& further = applicant.explanation().further; !further.empty())
        append(words, format_text(words::question_short, language, {further}), language);
    return words;
}

} // namespace

std::string question_text(const Applicant& applicant, const explain::QuestionView& question,
                          Language language) {
    std::string about = applicant.book().title.in(language);
    for (const explain::CitedClause& clause : question.clauses)
        append(about, clause.source + ' ' + clause.clause, language);
    return format_text(
        words::question_copied, language,
        {question.addressee, about, case_of(applicant, language), question.question});
}

} // namespace zicha::web
