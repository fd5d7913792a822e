// Where a choice is open, what the verdict would be for each of its values.
//
// Use: `branches(context)` for explain.cpp. Limits: of several open choices only the first that
// matters is told apart; the others stay open. Nothing unless the choice can change the verdict.
#pragma once

#include "core/explain/parts.hpp"

namespace zicha::explain {

[[nodiscard]] std::vector<BranchView> branches(const ExplainContext& context);

} // namespace zicha::explain
