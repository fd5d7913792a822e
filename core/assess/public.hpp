// The assess room for others: rules and cells → assessment.
//
// Use: include this. Promises: as core/rules/public.hpp.
#pragma once

#include "core/assess/assess.hpp" // IWYU pragma: export
#include "core/facts/public.hpp"  // IWYU pragma: export
