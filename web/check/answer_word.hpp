// The word of a rule file that says yes or no.
#pragma once

#include "core/base/truth.hpp"
#include "core/rules/rule_book.hpp"

#include <string_view>

namespace zicha::web {

// The word for yes or no as the answer to a yes/no or assessed fact; nothing for unknown.
[[nodiscard]] std::string_view word_for(const rules::RuleBook& book, rules::FactKind kind,
                                        Truth truth);

} // namespace zicha::web
