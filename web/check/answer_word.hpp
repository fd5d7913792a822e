// The word of a rule file that says yes or no.
#pragma once

#include "core/base/truth.hpp"
#include "core/rules/rule_book.hpp"

#include <string_view>

namespace zicha::web {

// What an answer to a yes/no or assessed fact says for yes and no; nothing for unknown.
[[nodiscard]] std::string_view word_for(const rules::RuleBook& book, rules::FactKind kind,
                                        Truth truth);

} // namespace zicha::web
