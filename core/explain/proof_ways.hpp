// The smallest sets of facts that would meet a proof which is not met, fewest facts first.
//
// Use: `proof_ways(book, proof, cells)`; each way lists columns, in roster order, that are not
// "yes" yet. Promises: exact for every formula of any_of and all_of in which each fact is used
// once: making any one of the ways "yes" meets the proof, and no part of a way does. Limits: the
// first `most_ways` of a formula that has more.
#pragma once

#include "core/base/cell.hpp"
#include "core/rules/rule_book.hpp"

#include <span>
#include <vector>

namespace zicha::explain {

inline constexpr std::size_t most_ways = 16;

using ProofWay = std::vector<std::size_t>;

[[nodiscard]] std::vector<ProofWay> proof_ways(const rules::RuleBook& book, std::size_t proof,
                                               std::span<const Cell> cells);

} // namespace zicha::explain
