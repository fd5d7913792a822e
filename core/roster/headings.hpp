// What each column of a roster is: a fact, a label that names the person, something to pass
// through, or something private to leave out.
//
// Use: `read_headings(book, header record, headings to drop, map)`; `fact_named` for a fact that a
// person names by its heading. Problems refuse the roster; there are columns all the same, so that
// a person can be asked about them. What a person's map says of a heading wins over the rule file's
// synonyms; an identity column is left out whatever it says. Limits: if several headings name one
// fact, the one that the rule file lists first is used. Headings are compared as normalised_word
// makes them.
#pragma once

#include "core/base/record.hpp"
#include "core/base/result.hpp"
#include "core/roster/heading_map.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

struct RosterColumn {
    std::string heading; // as the roster writes it
    ColumnUse use = ColumnUse::passed_through;
    std::size_t index = 0;   // into RuleBook::columns or RuleBook::labels
    bool is_decided = false; // a person's map says so
    bool is_part = false;    // of hours: one of the columns that are added up
};

struct RosterHeadings {
    std::vector<RosterColumn> columns;
    std::vector<Diagnostic> notices; // said once; they refuse nothing
};

[[nodiscard]] Result<RosterHeadings> read_headings(const rules::RuleBook& book,
                                                   const Record& header,
                                                   std::span<const std::string> drop,
                                                   const HeadingMap* map = nullptr);

// How many cells of the record are headings of the rule book or of the map.
[[nodiscard]] std::size_t count_known_headings(const rules::RuleBook& book, const Record& header,
                                               const HeadingMap* map = nullptr);

[[nodiscard]] std::optional<std::size_t> fact_named(const rules::RuleBook& book,
                                                    std::string_view name);
[[nodiscard]] std::optional<std::size_t> label_named(const rules::RuleBook& book,
                                                     std::string_view name);

} // namespace zicha::roster
