// Persons without hours, who differ in every fact that a book of needs can tell apart.
//
// Use: internal to trial_persons.cpp. All answers are combined, as far as they are not too many;
// else each example is taken with one of its answers changed.
#pragma once

#include "core/needs/person.hpp"

#include <vector>

namespace zicha::trial {

[[nodiscard]] std::vector<needs::NeedsPerson> persons_by_facts(const needs::NeedsBook& book);

} // namespace zicha::trial
