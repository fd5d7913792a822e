// An explanation as plain text: for the command line, for copying, for golden tests.
//
// Use: `explanation_text(explanation, language)`; lines end in "\n", nothing is wrapped.
#pragma once

#include "core/explain/explain.hpp"

#include <string>

namespace zicha::explain {

[[nodiscard]] std::string explanation_text(const Explanation& explanation, Language language);

// "18", "0–12.5" or "≥ 18": an amount as people read it.
[[nodiscard]] std::string interval_text(HoursInterval hours);

// Have and need in one line: what is short, or that it is reached, or what is not filled in.
[[nodiscard]] std::string figure_text(const Figure& figure, Language language);

// "嘉人社〔2025〕33号 五(一)第2段(通知明文)"
[[nodiscard]] std::string clause_text(const CitedClause& clause, Language language);

} // namespace zicha::explain
