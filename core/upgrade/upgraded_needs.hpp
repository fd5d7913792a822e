// The requirements of a zicha-rules/1 file as one need of zicha-rules/2, and its ambiguities.
//
// Use: `upgraded_need(document, book)`: the document for what people read and cite, the book for
// what it comes to. Limits: private to this room; the document is one that the book was read from.
#pragma once

#include "core/base/json.hpp"
#include "core/rules/rule_book.hpp"

#include <string>

namespace zicha::upgrade {

[[nodiscard]] Json upgraded_need(const Json& document, const rules::RuleBook& book);

// Those that a reading rests on.
[[nodiscard]] Json upgraded_ambiguities(const Json& document, const rules::RuleBook& book);

// The period of a year: "y2025".
[[nodiscard]] std::string period_of_year(int year);

} // namespace zicha::upgrade
