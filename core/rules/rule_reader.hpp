// Rule file text → RuleBook, or every problem in it.
//
// Use: `read_rule_book(json, file name)`. All problems are reported, each with JSON pointer and
// stable code; a book is only given if there is none. `check_examples` (core/explain) then decides
// the persons inside the file.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/rules/rule_book.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace zicha::rules {

struct RuleBookReading {
    std::shared_ptr<const RuleBook> book; // null if there is a problem
    std::vector<Diagnostic> problems;
};

[[nodiscard]] RuleBookReading read_rule_book(std::string_view json, std::string_view file);

} // namespace zicha::rules
