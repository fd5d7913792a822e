// The roster room for others: many people, from the text of a table to rows of JSON or CSV.
//
// Use: include this. Promises: as core/rules/public.hpp.
#pragma once

#include "core/explain/public.hpp"     // IWYU pragma: export
#include "core/roster/check.hpp"       // IWYU pragma: export
#include "core/roster/csv_rows.hpp"    // IWYU pragma: export
#include "core/roster/ndjson_rows.hpp" // IWYU pragma: export
#include "core/roster/survey.hpp"      // IWYU pragma: export
#include "core/roster/text_rows.hpp"   // IWYU pragma: export
