// The words of platforms for a course: its category, and whether it is registered.
//
// Use: `category_of` and `registration_of`, once the rule file's own words do not know the word; as
// normalised_word makes it. A category is also named by a longer word that holds the rule file's
// word for one category alone (一般公需科目, 行业公需课).
#pragma once

#include "core/rules/rule_book.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace zicha::roster {

[[nodiscard]] std::optional<std::size_t> category_of(const rules::RuleBook& book,
                                                     std::string_view word);
[[nodiscard]] std::optional<bool> registration_of(std::string_view word);

} // namespace zicha::roster
