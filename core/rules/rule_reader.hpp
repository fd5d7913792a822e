// Rule file text → RuleBook, or every problem in it.
//
// Use: `read_rule_book(json, file name)`. All problems are reported, each with JSON pointer and
// stable code; a book is only given if there is none. `check_examples` (core/explain) then decides
// the persons inside the file.
#pragma once

#include "core/base/result.hpp"
#include "core/rules/rule_book.hpp"

#include <memory>
#include <string_view>

namespace zicha::rules {

[[nodiscard]] Result<std::shared_ptr<const RuleBook>> read_rule_book(std::string_view json,
                                                                     std::string_view file);

} // namespace zicha::rules
