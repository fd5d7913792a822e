// One person's answers under another edition of the rules.
//
// Promises: answers stay, in the words of the new edition, wherever both editions ask for them.
#pragma once

#include "core/facts/answers.hpp"
#include "core/rules/rule_book.hpp"

namespace zicha::web {

[[nodiscard]] facts::Answers carried_over(const rules::RuleBook& to, const rules::RuleBook& from,
                                          const facts::Answers& answers);

} // namespace zicha::web
