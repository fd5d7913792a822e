#include "web/check/carry_over.hpp"

#include "web/check/answer_word.hpp"

#include <string>

namespace zicha::web {
namespace {

// The answer to one fact in the words of another edition: a cell that was chosen, not typed, holds
// a word of its own edition, which the other need not know.
std::string text_in(const rules::RuleBook& to, std::size_t column, const rules::RuleBook& from,
                    std::size_t column_from, const facts::Answers& answers) {
    const rules::FactColumn& fact = to.columns[column];
    const rules::FactColumn& fact_from = from.columns[column_from];
    const std::string& text = answers.text(column_from);
    const Cell cell = answers.cells()[column_from];
    if (fact.kind != fact_from.kind || text.empty() || answers.problem(column_from) != nullptr)
        return text;
    switch (fact.kind) {
    case rules::FactKind::choice:
        return fact_from.values[cell.choice()].id;
    case rules::FactKind::yes_no:
    case rules::FactKind::assessed:
        return std::string(word_for(to, fact.kind, cell.truth()));
    case rules::FactKind::hours:
    case rules::FactKind::total:
        break;
    }
    return text;
}

} // namespace

facts::Answers carried_over(const rules::RuleBook& to, const rules::RuleBook& from,
                            const facts::Answers& answers) {
    facts::Answers carried(to);
    for (std::size_t column = 0; column < to.columns.size(); ++column) {
        const auto column_from = from.column_of(to.columns[column].id);
        if (column_from && answers.provenance(*column_from) != facts::Provenance::not_given)
            carried.set(column, text_in(to, column, from, *column_from, answers),
                        answers.provenance(*column_from));
    }
    return carried;
}

} // namespace zicha::web
