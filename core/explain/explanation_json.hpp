// One person's explanation as JSON: the result row, and behind its keys the findings with clauses,
// figures and next steps, the ways to the further hours, what is missing and what to ask.
//
// Use: `append_explanation_json(out, book, row, explanation, language)`; one object, no line break.
#pragma once

#include "core/explain/explain.hpp"
#include "core/explain/result_row.hpp"

#include <string>
#include <string_view>

namespace zicha::explain {

// schemas/explanation.schema.json; another number once what is there means something else.
inline constexpr std::string_view explanation_schema = "zicha-explanation/1";

void append_explanation_json(std::string& out, const rules::RuleBook& book, const ResultRow& row,
                             const Explanation& explanation, Language language);

} // namespace zicha::explain
