// Hours that a person knows only as sums over several years.
//
// Use: `take_sums(book, person)` once all of the person's hours and sums are there. Promises: a sum
// may be more than the hours known to be in it, and the rest is hours of no known year; unknown
// hours get the limit that the sums leave, each by itself. Limits: a sum by category does not tell
// what the rest of a year's total is, so that with such a year the total over all is needed.
#pragma once

#include "core/needs/person.hpp"

#include <optional>
#include <string>
#include <vector>

namespace zicha::needs {

struct SumFault {
    std::size_t sum = 0; // of the person's
    Code code;
    std::vector<std::string> arguments;
};

// What is wrong with the sums, if anything is; then nothing is limited by them.
[[nodiscard]] std::optional<SumFault> take_sums(const NeedsBook& book, NeedsPerson& person);

// Whether that day's year is within a period of which a sum of the category is given, or a total.
[[nodiscard]] bool is_in_sum(const NeedsBook& book, const NeedsPerson& person, std::size_t category,
                             std::int32_t day);

} // namespace zicha::needs
