// Persons at a limit of a rule book, made up so that its examples reach what they did not.
//
// Use: internal to rule_test.cpp. Each has everything that its requirement does not look at in its
// favour, and the answer that the rules give now as what is expected.
#pragma once

#include "core/rules/examples.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <vector>

namespace zicha::editions {

// The cells of an example; nothing if one cannot be read.
[[nodiscard]] std::optional<std::vector<Cell>> cells_of(const rules::RuleBook& book,
                                                        const rules::Example& example);

// For whom this case decides, or nothing if nobody.
[[nodiscard]] std::optional<rules::Example>
person_of_case(const rules::RuleBook& book, std::size_t requirement, std::size_t one);

// An amount of hours that is asked for: the total (0) or a category (1 …).
struct Limit {
    bool is_of_standard = false;
    std::size_t index = 0; // of the standard or plan
    std::size_t amount = 0;
};
[[nodiscard]] const rules::Minima& minima_of(const rules::RuleBook& book, const Limit& limit);
[[nodiscard]] ClassHours& amount_of(rules::Minima& minima, std::size_t amount);

// Who meets the limit exactly, or misses it by a hundredth.
[[nodiscard]] std::optional<rules::Example> person_at(const rules::RuleBook& book,
                                                      const Limit& limit, bool meets);

} // namespace zicha::editions
