// The vertices of the dual of "fewest further hours".
//
// Further hours of a category fill every row that counts it. The fewest that fill shortfalls s are,
// by duality, the greatest sum of y·s over all y ≥ 0 that give each category at most 1 in all. That
// set depends on the rule alone, so its vertices are listed once. If they are all of 0 and 1, a
// vertex is a set of rows no two of which share a category, and whole hundredths always suffice;
// only the largest such sets matter, since nothing is ever less than 0 short.
//
// Use: `list_vertices(columns, groups)`; a column is a category, as the set of the groups of rows
// that it fills. Limits: NeedsLimits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace zicha::needs {

// Over those groups alone; nothing if a vertex is a fraction, or there are too many to list.
[[nodiscard]] std::optional<std::vector<std::uint32_t>>
list_vertices(const std::vector<std::uint32_t>& columns, std::uint32_t groups);

} // namespace zicha::needs
