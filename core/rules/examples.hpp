// The persons inside a rule file, each with the answer its author expects.
//
// Use: RuleBook::examples. rule_book.hpp only names the type, so that nothing that decides a person
// can read them; `check_examples` (core/explain) decides them, templates and comparisons show them.
#pragma once

#include "core/base/json.hpp"
#include "core/base/text.hpp"

#include <string>
#include <utility>
#include <vector>

namespace zicha::rules {

// A person with the answer the author expects; `validate` and the tests run them.
struct Example {
    LocalText name;
    std::vector<std::pair<std::string, std::string>> facts; // column id, cell text
    Json expected;                                          // a part of a result row
};

} // namespace zicha::rules
