// The same person with hours: ample ones, or no more than are needed, or a hundredth less.
//
// Use: internal to trial_persons.cpp. Hours are taken away, category by category and day by day, as
// far as nothing becomes short; which goes last, or stays ample, decides what is at its limit.
#pragma once

#include "core/needs/person.hpp"

#include <optional>
#include <vector>

namespace zicha::trial {

[[nodiscard]] std::vector<needs::NeedsPerson> persons_by_hours(const needs::NeedsBook& book,
                                                               const needs::NeedsPerson& person,
                                                               std::optional<CivilDate> as_of);

} // namespace zicha::trial
