// An assessment as one line of output: ndjson for programs, CSV for people; the bytes are the same
// from the native build and from wasm.
//
// Use: `append_result_json` for a line of ndjson, `result_json` for the same as a value to compare;
// `result_headings` and `result_cells` for CSV columns that follow the input's own (csv.hpp quotes
// them).
#pragma once

#include "core/assess/assess.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"
#include "core/base/json_writer.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::explain {

struct ResultRow {
    std::int64_t row = 0; // line or sheet row where the record starts; 0: none
    std::string_view id;
    std::string_view name;
    std::string_view file; // only said if several rosters are decided together
    const assess::Assessment* assessment = nullptr;
    const Diagnostic* error = nullptr; // verdict invalid
};

// Appends one object without a line break. Keys and their order are those of the contract.
void append_result_json(std::string& out, const rules::RuleBook& book, const ResultRow& row,
                        Language language);

// The members of that object, for a longer one.
void write_result_members(JsonWriter& json, const rules::RuleBook& book, const ResultRow& row,
                          Language language);

[[nodiscard]] Json result_json(const rules::RuleBook& book, const ResultRow& row,
                               Language language);

// Headings of the columns that `append_result_cells` adds, in words.
[[nodiscard]] std::vector<std::string> result_headings(const rules::RuleBook& book,
                                                       Language language);

// The same answer as cells in words, one for each heading.
[[nodiscard]] std::vector<std::string> result_cells(const rules::RuleBook& book,
                                                    const ResultRow& row, Language language);

} // namespace zicha::explain
