// What the last sheet of a roster's own workbook says: of which check its result is, what the
// verdicts mean and how many there are, and everything that was to be said of the roster.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/text.hpp"
#include "core/roster/tally.hpp"
#include "core/rules/rule_book.hpp"
#include "core/workbook/explanation_sheet.hpp"
#include "core/workbook/sheet_place.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::workbook {

struct CheckFacts {
    std::string roster; // the file's name
    std::string first_column;
    std::string last_column;
    std::optional<CivilDate> day; // of the check
    std::array<std::int64_t, roster::RosterTally::verdicts> by_verdict{};
    std::vector<Diagnostic> notices;
    CellCorrections corrections;
    std::vector<std::string> headings; // of the columns that are corrected, and others
};

// A verdict, what it means, and how many rows have it.
struct VerdictLine {
    std::string label;
    std::string meaning;
    std::int64_t rows = 0;
    XlsxTone tone = XlsxTone::none;
};

// With other verdicts than those of `by_verdict`. A book that has no day until which it is valid
// never says that it is over.
[[nodiscard]] std::vector<ExplanationRow> explanation_of(const rules::RuleBook& book,
                                                         const CheckFacts& facts,
                                                         std::span<const VerdictLine> verdicts,
                                                         Language language);

[[nodiscard]] std::vector<ExplanationRow>
explanation_of(const rules::RuleBook& book, const CheckFacts& facts, Language language);

} // namespace zicha::workbook
