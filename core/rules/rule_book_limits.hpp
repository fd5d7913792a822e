// How large a rule book can be; the reader refuses a file beyond these limits, so nothing
// downstream checks again.
#pragma once

#include "core/base/class_hours.hpp"

#include <cstddef>

namespace zicha::rules {

struct RuleBookLimits {
    static constexpr std::size_t columns = 128;
    static constexpr std::size_t choices = 4;
    static constexpr std::size_t choice_combinations = 1024;
    static constexpr std::size_t values = 32;
    static constexpr std::size_t years = 16;
    static constexpr std::size_t categories = 6;
    static constexpr std::size_t requirements = 4;
    static constexpr std::size_t cautions = 32;
    static constexpr std::size_t list = 64; // sources, plans, cases, standards, windows …
    // Of one text, in characters, with {year} and {category} filled in. A list of facts is filled
    // in once a text, so that its length is bounded too: by columns × text.
    static constexpr std::size_t text = 2000;
    // Largest cell: 16 years × 6 categories of it stay under `unbounded`.
    static constexpr ClassHours cell = ClassHours::from_hundredths(9'999'999);
};

} // namespace zicha::rules
