#include "core/facts/fact_text.hpp"

#include "core/facts/words.hpp"

namespace zicha::facts {

std::string fact_text(const rules::RuleBook& book, std::size_t column, Cell cell,
                      Language language) {
    if (cell.is_blank())
        return std::string(text(words::list_blank, language));
    const rules::FactColumn& fact = book.columns[column];
    const bool is_yes = cell.truth() == Truth::yes;
    switch (fact.kind) {
    case rules::FactKind::choice:
        return fact.values[cell.choice()].label.in(language);
    case rules::FactKind::yes_no:
        return (is_yes ? book.yes_label : book.no_label).in(language);
    case rules::FactKind::assessed:
        return (is_yes ? book.assessed_yes_label : book.assessed_no_label).in(language);
    case rules::FactKind::hours:
    case rules::FactKind::total:
        break;
    }
    return format_class_hours(cell.hours());
}

} // namespace zicha::facts
