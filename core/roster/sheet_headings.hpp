// What a table's headings are, for code that looks for its row of headings among others.
//
// Use: `roster_sheet_headings(book, map)`, or course_headings.hpp's for courses. Limits: the rule
// book and the map must outlive them.
#pragma once

#include "core/roster/heading_map.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <functional>
#include <string_view>

namespace zicha::roster {

// What a column holds: what names a row, a word or an answer, hours; or nothing that is read.
enum class HeadingKind : std::uint8_t { other, label, answer, hours };

struct SheetHeadings {
    std::function<bool(std::string_view heading)> is_known;
    // It names a year and what is asked of one, if not in a way that is known.
    std::function<bool(std::string_view heading)> is_like_hours;
    // Of a known heading, or of what it looks like.
    std::function<HeadingKind(std::string_view heading)> kind_of;
};

[[nodiscard]] SheetHeadings roster_sheet_headings(const rules::RuleBook& book,
                                                  const HeadingMap* map = nullptr);

} // namespace zicha::roster
