// The value of a fact as a person reads it: "12", "中级", "是"; "空" where nothing is given.
//
// Use: `fact_text(book, column, cell, language)`.
#pragma once

#include "cell.hpp"
#include "rule_book.hpp"
#include "text.hpp"

#include <string>

namespace zicha {

[[nodiscard]] std::string fact_text(const RuleBook& book, std::size_t column, Cell cell,
                                    Language language);

} // namespace zicha
