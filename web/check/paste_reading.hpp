// What a pasted table says: hours by year, or courses that add up to them.
//
// Use: `read_paste(book, text, context)`. Promises: sums of courses are proposed like any other
// cell; `row` 0 tells them from those that are in the table themselves.
#pragma once

#include "core/facts/paste_table.hpp"
#include "core/roster/own_courses.hpp"

#include <optional>
#include <string_view>

namespace zicha::web {

struct PasteReading {
    facts::PasteProposal proposal;
    std::optional<roster::OwnCourses> courses; // that the proposal is the sums of
};

[[nodiscard]] PasteReading read_paste(const rules::RuleBook& book, std::string_view text,
                                      const facts::PasteContext& context);

} // namespace zicha::web
