#include "core/service/one_person.hpp"

#include "core/explain/explanation_json.hpp"
#include "core/explain/result_row.hpp"
#include "core/facts/privacy.hpp"

#include <utility>

namespace zicha::service {
namespace {

std::vector<Diagnostic> problems_of(const rules::RuleBook& book, const facts::Answers& answers,
                                    std::string_view file) {
    std::vector<Diagnostic> problems;
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        const Diagnostic* problem = answers.problem(column);
        if (problem == nullptr)
            continue;
        problems.push_back(*problem);
        problems.back().place.file = file;
        problems.back().place.column = book.columns[column].id;
    }
    return problems;
}

explain::ResultRow row_of(const facts::SavedAnswers& saved, const assess::Assessment& assessment,
                          const std::vector<Diagnostic>& problems) {
    explain::ResultRow row;
    row.id = saved.id;
    row.name = saved.name;
    row.assessment = &assessment;
    row.error = problems.empty() ? nullptr : &problems.front();
    return row;
}

} // namespace

OnePerson::OnePerson(const rules::RuleBook& book, facts::SavedAnswers saved,
                     const assess::AssessOptions& options, std::string_view file)
    : book_(book), saved_(std::move(saved)), options_(options),
      problems_(problems_of(book, saved_.answers, file)),
      assessment_(problems_.empty() ? assess::assess_person(book, saved_.answers.cells(), options_)
                                    : assess::invalid_assessment()) {
    saved_.id = facts::masked(saved_.id);
    saved_.name = facts::masked(saved_.name);
}

explain::Explanation OnePerson::explanation(Language language) const {
    return explain::explain(book_, saved_.answers.cells(), assessment_, language, options_);
}

void OnePerson::append_result(std::string& out, Language language) const {
    explain::append_result_json(out, book_, row_of(saved_, assessment_, problems_), language);
}

void OnePerson::append_explanation(std::string& out, Language language) const {
    explain::append_explanation_json(out, book_, row_of(saved_, assessment_, problems_),
                                     explanation(language), language);
}

} // namespace zicha::service
