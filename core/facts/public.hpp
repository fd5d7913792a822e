// The facts room for others: what a person says → cells.
//
// Use: include this. Promises: as core/rules/public.hpp.
#pragma once

#include "core/facts/answers.hpp" // IWYU pragma: export
#include "core/rules/public.hpp"  // IWYU pragma: export
