// The parts of find_doubts, each one kind of thing to look at.
//
// Limits: private to core/rules/doubts.
#pragma once

#include "core/base/json.hpp"
#include "core/rules/reader/node.hpp"
#include "core/rules/rule_book.hpp"
#include "core/rules/written_years.hpp"

#include <optional>
#include <string>

namespace zicha::rules {

[[nodiscard]] int first_year(const RuleBook& book, const Window& window);
[[nodiscard]] int last_year(const RuleBook& book, const Window& window);

void doubt_years(const RuleBook& book, const Json& document, Problems& problems);
void doubt_dates(const RuleBook& book, const Json& document, std::optional<CivilDate> today,
                 Problems& problems);
void doubt_figures(const RuleBook& book, Problems& problems);
void doubt_uses(const Json& document, Problems& problems);

} // namespace zicha::rules
