// What a table's headings are, for code that looks for its row of headings in a sheet.
//
// Use: `roster_sheet_headings(book, map)`, or course_headings.hpp's for courses. Limits: the rule
// book and the map must outlive them.
#pragma once

#include "core/roster/heading_map.hpp"
#include "core/rules/rule_book.hpp"

#include <functional>
#include <string_view>

namespace zicha::roster {

struct SheetHeadings {
    std::function<bool(std::string_view heading)> is_known;
    std::function<bool(std::string_view heading)> is_of_hours;
};

[[nodiscard]] SheetHeadings roster_sheet_headings(const rules::RuleBook& book,
                                                  const HeadingMap* map = nullptr);

} // namespace zicha::roster
