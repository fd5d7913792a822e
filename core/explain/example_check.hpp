// The persons inside a rule file, decided by the evaluator and compared with what their author
// expects.
//
// Use: `check_examples` after `read_rule_book`, wherever rules are validated.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/rules/rule_book.hpp"

#include <string_view>
#include <vector>

namespace zicha::explain {

// One diagnostic for each expected key of each example that the evaluator answers differently.
[[nodiscard]] std::vector<Diagnostic> check_examples(const rules::RuleBook& book,
                                                     std::string_view file);

} // namespace zicha::explain
