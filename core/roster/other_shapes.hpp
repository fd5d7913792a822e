// Tables that hold persons in a shape that is no roster: turned, a row for each year, two side by
// side, a list of courses, or headings far below the top.
//
// Use: `tell_other_shape` on the first records of a table that was refused. Gives the one sentence
// from which the other problems follow, with what to do. Limits: the records that are given.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"
#include "core/roster/sheet_headings.hpp"
#include "core/rules/rule_book.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace zicha::roster {

inline constexpr std::size_t most_shape_records = 60;

// `header`: the headings that were found; `first`: the first records, the headings among them.
[[nodiscard]] std::optional<Diagnostic> tell_other_shape(const rules::RuleBook& book,
                                                         const Record& header,
                                                         std::span<const Record> first,
                                                         const SheetHeadings& known);

} // namespace zicha::roster
