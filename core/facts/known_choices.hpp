// Which choices a person has made.
//
// Use: with RuleBook's combinations, for the cases that are still possible. Promises: a blank that
// stands for a value counts as made.
#pragma once

#include "core/facts/facts.hpp"
#include "core/rules/rule_book.hpp"

namespace zicha::facts {

[[nodiscard]] rules::KnownChoices known_choices(const rules::RuleBook& book, CellsOfPerson cells);

} // namespace zicha::facts
