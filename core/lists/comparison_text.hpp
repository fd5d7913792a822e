// A comparison of two checks as output: a list for people, ndjson for programs.
//
// Use: `comparison_lines` to print, show or copy; `append_compared_json` for one line a person.
#pragma once

#include "core/lists/comparison.hpp"
#include "core/lists/list_lines.hpp"

#include <string>
#include <vector>

namespace zicha::lists {

[[nodiscard]] std::vector<ListLine> comparison_lines(const rules::RuleBook& book,
                                                     const Comparison& comparison, MatchBy match,
                                                     Language language);

// One object and a line break.
void append_compared_json(std::string& out, const rules::RuleBook& book,
                          const ComparedPerson& person);

// How many changed, in one or two sentences.
[[nodiscard]] std::string comparison_sentence(const ComparisonTally& tally, Language language);

} // namespace zicha::lists
