// Which needs of facts are not met, and from which day on time will have mended them.
//
// Use: `find_unmet` once the worlds of a person are there. Unknown facts are taken at their worst,
// as gaps of hours are: a need that some way of the unknown facts leaves unmet is listed.
// Limits: no day where one of those ways is never met, or the day that years count from is unknown.
#pragma once

#include "core/needs/worlds.hpp"

#include <optional>
#include <vector>

namespace zicha::needs {

struct UnmetNeed {
    std::size_t need = 0;    // the first of its name, of the book's fact_needs
    bool is_certain = false; // unmet however the unknown facts turn out
    bool is_never = false;   // no day mends it, in one of those ways
    std::optional<CivilDate> from_day;
};

[[nodiscard]] std::vector<UnmetNeed> find_unmet(const NeedsBook& book,
                                                const std::vector<FactValue>& facts,
                                                const PersonWorlds& worlds, const PersonDays& days);

// From which on none of them is unmet; nothing if there is none, or no such day.
[[nodiscard]] std::optional<CivilDate> day_of_all(const std::vector<UnmetNeed>& unmet);

} // namespace zicha::needs
