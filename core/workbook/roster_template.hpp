// An empty roster: every heading of the rule book in one language, and one worked example.
//
// Use: `roster_template(book, language)` is CSV: UTF-8 with a byte order mark, so that spreadsheets
// read it; `roster_template_workbook` is the same as .xlsx, with hours as numbers. The example is
// the first person of the rule file who is eligible, so that it checks as such.
#pragma once

#include "core/rules/rule_book.hpp"

#include <string>

namespace zicha::workbook {

[[nodiscard]] std::string roster_template(const rules::RuleBook& book, Language language);
[[nodiscard]] std::string roster_template_workbook(const rules::RuleBook& book, Language language);

} // namespace zicha::workbook
