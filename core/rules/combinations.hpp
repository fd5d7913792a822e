// The combinations of the values of a few choices, as numbers: the first choice moves slowest, as
// the first digit of a number does.
//
// Use: RuleBook::compiled has those of its choices. `ChoiceValues values = all.first(known); do …
// while (all.next(values, known))` goes through every combination in which the known choices stay
// as they are, in the order of their numbers; without `known`, through all of them. `number_of` is
// the index of tables by combination. Limits: RuleBookLimits; `are_countable` says whether they are
// kept. Only the reader need ask.
#pragma once

#include "core/rules/rule_book_limits.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace zicha::rules {

// A value for each choice; and for each that is known, the others being open.
using ChoiceValues = std::array<std::uint8_t, RuleBookLimits::choices>;
using KnownChoices = std::array<std::optional<std::uint8_t>, RuleBookLimits::choices>;

using Combination = std::uint16_t;

class Combinations {
public:
    void add_choice(std::size_t values);

    // Whether every choice has a value, and neither choices nor combinations are too many.
    [[nodiscard]] bool are_countable() const;
    // At most one more than are allowed.
    [[nodiscard]] std::size_t count() const { return count_; }

    [[nodiscard]] Combination number_of(const ChoiceValues& values) const;
    // The number of a combination that goes on with a choice of so many values; for code that reads
    // choice by choice.
    [[nodiscard]] static constexpr Combination longer(Combination number, unsigned values,
                                                      unsigned value) {
        return static_cast<Combination>(number * values + value);
    }

    [[nodiscard]] static ChoiceValues first(const KnownChoices& known = {});
    // The combination that follows; false after the last one, with the first one in `values`.
    [[nodiscard]] bool next(ChoiceValues& values, const KnownChoices& known = {}) const;

private:
    std::array<unsigned, RuleBookLimits::choices> values_{}; // how many, by choice
    std::size_t choices_ = 0;
    std::size_t count_ = 1;
    bool has_empty_choice_ = false;
};

} // namespace zicha::rules
