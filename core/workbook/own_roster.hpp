// What a roster's survey says of whether, and where, its result can be put into its own workbook.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"
#include "core/workbook/sheet_place.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace zicha::workbook {

// The fact of hours that a column is for; also if another column of the roster is used for it.
[[nodiscard]] std::optional<std::size_t> hours_of(const rules::RuleBook& book,
                                                  const roster::RosterColumn& column);

// Where the last columns are those of an earlier result, in either language.
[[nodiscard]] std::optional<std::size_t> earlier_result(const rules::RuleBook& book,
                                                        const roster::RosterSurvey& survey);
// The same, of a result with these headings.
[[nodiscard]] std::optional<std::size_t> earlier_result(std::span<const std::string> headings,
                                                        const roster::RosterSurvey& survey);

// Corrected cells, each as its column asks.
[[nodiscard]] CellCorrections
corrections_of(const rules::RuleBook& book, const roster::RosterSurvey& survey,
               const std::map<std::int64_t, std::map<std::size_t, std::string>>& corrected);

// Why the result has to be a plain workbook, as far as the survey tells.
[[nodiscard]] std::optional<Diagnostic> reason_for_plain(const roster::RosterSurvey& survey);

// What is to be said of private columns, which the roster's own workbook still has.
[[nodiscard]] std::optional<Diagnostic> private_notice(const roster::RosterSurvey& survey);

} // namespace zicha::workbook
