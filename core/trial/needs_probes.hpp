// The file of needs, changed in one place at a time, so that its examples can be tried against it.
//
// Use: `probes_of(json)` of a file without a problem. A probe of kind `branch` is another file, by
// which whoever certainly enters the branch is referred; every other one is the file itself with a
// figure, a bound, a day or a part of a list changed, which an example should notice.
// Limits: what the grammar takes as figures, bounds and lists is known here by the names of their
// members; hours lists of categories are not probed.
#pragma once

#include "core/base/json.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace zicha::trial {

enum class NeedsReachKind : std::uint8_t {
    branch,       // `need`, `else` or a rung, for some example
    part,         // of a list of which any, all or none counts; that sums can be given
    limit_met,    // the figure a hundredth higher
    limit_missed, // a hundredth lower
    bound,        // a whole number one off, or a day
    last_day,     // on which a period is open, one day off
    count
};

struct NeedsProbe {
    NeedsReachKind kind{};
    std::string pointer;
    std::string change; // "90 → 90.01"; nothing of a branch
    std::string text;   // of the changed file
};

[[nodiscard]] std::vector<NeedsProbe> probes_of(const Json& file);

} // namespace zicha::trial
