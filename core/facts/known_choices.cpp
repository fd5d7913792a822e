#include "core/facts/known_choices.hpp"

namespace zicha::facts {

rules::KnownChoices known_choices(const rules::RuleBook& book, CellsOfPerson cells) {
    rules::KnownChoices known;
    for (std::size_t choice = 0; choice < book.choices.size(); ++choice) {
        const std::size_t column = book.choices[choice];
        known[choice] = book.columns[column].value_in(cells[column]);
    }
    return known;
}

} // namespace zicha::facts
