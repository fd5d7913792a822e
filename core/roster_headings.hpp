// What each column of a roster is: a fact, a label that names the person, something to pass
// through, or something private to leave out.
//
// Use: `read_headings(book, header record, headings to drop)`; `fact_named` for a fact that a
// person names by its heading. Limits: of several headings of one fact the one that the rule file
// lists first is used. Headings are compared as normalised_word makes them.
#pragma once

#include "csv.hpp"
#include "diagnostic.hpp"
#include "rule_book.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

enum class ColumnUse : std::uint8_t { fact, label, passed_through, dropped };

struct RosterColumn {
    std::string heading; // as the roster writes it
    ColumnUse use = ColumnUse::passed_through;
    std::size_t index = 0; // into RuleBook::columns or RuleBook::labels
};

struct HeadingsReading {
    std::vector<RosterColumn> columns;
    std::vector<Diagnostic> problems; // why the roster is refused
    std::vector<Diagnostic> notices;
};

[[nodiscard]] HeadingsReading read_headings(const RuleBook& book, const CsvRecord& header,
                                            std::span<const std::string> drop);

// How many cells of the record are headings of the rule book.
[[nodiscard]] std::size_t count_known_headings(const RuleBook& book, const CsvRecord& header);

[[nodiscard]] std::optional<std::size_t> fact_named(const RuleBook& book, std::string_view name);

} // namespace zicha
