// What a person still has to look up, as a person looks it up: a year is one question, not one a
// cell.
//
// Use: `look_ups(context)` for explain.cpp. Promises: every missing fact belongs to exactly one of
// them; those that can decide the verdict by themselves come first, else roster order.
#pragma once

#include "core/explain/parts.hpp"

namespace zicha::explain {

[[nodiscard]] std::vector<MissingView> look_ups(const ExplainContext& context);

} // namespace zicha::explain
