// What the reader works out once from what an author wrote, so that the evaluator only looks it up.
//
// Use: RuleBook::compiled. Limits: nothing here can be written in a rule file; whatever is here
// follows from the rest of the book.
#pragma once

#include "core/rules/cautions.hpp"
#include "core/rules/combinations.hpp"
#include "core/rules/rule_book_limits.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace zicha::rules {

struct CompiledRules {
    template <typename Element>
    using ByRequirement = std::array<std::vector<Element>, RuleBookLimits::requirements>;

    Combinations combinations; // of the values of all choices

    ByRequirement<std::uint8_t> case_of; // [requirement][combination]
    ByRequirement<std::uint8_t> alike;   // [requirement][case]: the first that asks the very same

    // cautions_of[requirement][combination]: bit set of the cautions that are possible there;
    // cautions_on[trigger]: of those that this event triggers.
    ByRequirement<std::uint32_t> cautions_of;
    std::array<std::uint32_t, static_cast<std::size_t>(Trigger::count)> cautions_on{};

    // Categories that some plan or standard sets a minimum for, in order: the keys of a gap; and
    // the others.
    std::vector<std::size_t> gap_categories;
    std::vector<std::size_t> unnamed_categories;
};

} // namespace zicha::rules
