// A pasted table of hours → a proposal of what would be filled in from which cell. Nothing is
// changed: the code that shows the proposal asks first.
//
// Use: `read_pasted_table(book, text, context)`. Years may run down or across; headings in any
// words of the rule file; a roster's headings ("2023公需") with the figures below or next to them;
// text around the table, rows and columns of sums, and anything that is not hours are ignored.
// Without headings the order of the years asked for, and of the categories, is assumed and said; a
// block that is pasted into a field fills from that field on, as in a spreadsheet. Promises: a fact
// is proposed once; a cell that cannot be read, and one that repeats a fact, is in `refused` with
// its place. Blank cells, and strokes for nothing, propose nothing. Limits: PasteLimits; one
// person.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/facts/paste_grid.hpp"
#include "core/rules/rule_book.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::facts {

// The state of the form.
struct PasteContext {
    std::size_t first_year = 0;       // that is asked for, as an index
    std::size_t years = 0;            // how many are
    std::optional<std::size_t> field; // the column whose field has the focus
};

struct PastedCell {
    std::size_t row = 0; // from 1, of the pasted text
    std::size_t cell = 0;
    std::size_t column = 0; // the fact
    std::string text;
    std::optional<Diagnostic> problem; // none, in `refused`: the fact has a cell already
};

struct PasteProposal {
    std::vector<PastedCell> taken; // in roster order
    std::vector<PastedCell> refused;
    std::optional<std::size_t> assumed_year;     // the first, if the table names none
    std::vector<std::size_t> assumed_categories; // places in order, if the table names none
    std::vector<std::size_t> other_years;        // named, and not in the rules
    bool is_cut = false;

    [[nodiscard]] bool is_empty() const { return taken.empty() && refused.empty(); }
};

[[nodiscard]] PasteProposal read_pasted_table(const rules::RuleBook& book, std::string_view text,
                                              const PasteContext& context);

} // namespace zicha::facts
