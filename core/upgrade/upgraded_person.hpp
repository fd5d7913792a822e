// A person as a zicha-rules/1 file has it → the same person for the upgraded file.
//
// Use: `upgraded_person(book, cells)` gives JSON that `needs::read_needs_person` reads; a column's
// fact is called `upgraded_name` there. Limits: facts must have passed cell_reader.hpp.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/json.hpp"
#include "core/rules/rule_book.hpp"

#include <span>
#include <string>

namespace zicha::upgrade {

[[nodiscard]] Json upgraded_person(const rules::RuleBook& book, std::span<const Cell> cells);
[[nodiscard]] std::string upgraded_name(const rules::RuleBook& book, std::size_t column);

} // namespace zicha::upgrade
