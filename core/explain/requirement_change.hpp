// Why one person's verdict differs between two explanations: the first requirement that is answered
// differently.
//
// Use: `requirement_change(book before, explanation before, book after, explanation after)`; the
// books may be editions of one another or the same. Nothing if a requirement is asked no longer:
// the headline after then tells.
#pragma once

#include "core/explain/explain.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <string>

namespace zicha::explain {

struct RequirementChange {
    std::string label;
    assess::RequirementValue before = assess::RequirementValue::not_asked;
    assess::RequirementValue after = assess::RequirementValue::not_asked;
    std::string why; // for the value after
};

[[nodiscard]] std::optional<RequirementChange>
requirement_change(const rules::RuleBook& book_before, const Explanation& before,
                   const rules::RuleBook& book_after, const Explanation& after);

} // namespace zicha::explain
