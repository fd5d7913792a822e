// What each way to the hours requirement would still take if a plan were carried out.
//
// Use: `planned_ways` for the plan of the rules that applies, with the planned hours of the year.
// Promises: an unknown amount stays unknown: `least` counts it at its best and `most` as nothing.
// Limits: figures without words; none of it is a verdict.
#pragma once

#include "core/assess/planned_hours.hpp"
#include "core/base/cell.hpp"
#include "core/base/truth.hpp"

#include <span>
#include <vector>

namespace zicha::web {

struct PlannedWay {
    const LocalText* label = nullptr;
    Truth met = Truth::unknown;
    bool is_open = false; // further hours can meet it; `least` and `most` say how many
    ClassHours least;
    ClassHours most;
};

[[nodiscard]] std::vector<PlannedWay> planned_ways(const rules::RuleBook& book,
                                                   const rules::Plan& plan,
                                                   std::span<const Cell> cells,
                                                   const assess::PlannedHours& planned);

} // namespace zicha::web
