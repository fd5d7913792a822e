// The service room for others: one person, persons as lines of JSON, messages of JSON-RPC 2.0.
//
// Use: include this; `OnePerson` is the shortest way from a person to a result. Promises: as
// core/rules/public.hpp.
#pragma once

#include "core/roster/public.hpp"        // IWYU pragma: export
#include "core/service/one_person.hpp"   // IWYU pragma: export
#include "core/service/person_lines.hpp" // IWYU pragma: export
#include "core/service/rpc.hpp"          // IWYU pragma: export
