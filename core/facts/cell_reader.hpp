// What a person or a file wrote in one cell → its value, or a located error.
//
// Use: `read_cell` for every recognised cell of a roster, of an answers file, of the page; then
// `check_years` once for the row, since a total and its parts can only be judged together.
// Limits: text is UTF-8. Full-width digits, letters and points count as the narrow ones; spaces
// around are ignored, and so is the ="…" that Excel writes around text; an hours cell may end in a
// unit of the rule file ("18学时"). Besides the rule file's words those of answer_words.hpp count.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/diagnostic.hpp"
#include "core/facts/facts.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zicha::facts {

struct CellReading {
    Cell cell;
    std::optional<Diagnostic> problem; // place: column and value are set
};

// Reads one cell of `column`. A blank cell is blank, or what the rule file says a blank means.
[[nodiscard]] CellReading read_cell(const rules::RuleBook& book, std::size_t column,
                                    std::string_view text);

// The first year whose known parts exceed its total, named at the total's column.
[[nodiscard]] std::optional<Diagnostic> check_years(const rules::RuleBook& book,
                                                    std::span<const Cell> cells);

} // namespace zicha::facts
