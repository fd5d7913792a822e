// The explain room for others: an assessment → what a person is told, as meaning, text or JSON.
//
// Use: include this. Promises: as core/rules/public.hpp.
#pragma once

#include "core/assess/public.hpp"            // IWYU pragma: export
#include "core/explain/explain.hpp"          // IWYU pragma: export
#include "core/explain/explanation_json.hpp" // IWYU pragma: export
#include "core/explain/explanation_text.hpp" // IWYU pragma: export
#include "core/explain/result_row.hpp"       // IWYU pragma: export
