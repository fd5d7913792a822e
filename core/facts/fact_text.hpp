// The value of a fact as a person reads it: "12", "中级", "是"; "空" where nothing is given.
//
// Use: `fact_text(book, column, cell, language)`.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/text.hpp"
#include "core/rules/rule_book.hpp"

#include <string>

namespace zicha::facts {

[[nodiscard]] std::string fact_text(const rules::RuleBook& book, std::size_t column, Cell cell,
                                    Language language);

} // namespace zicha::facts
