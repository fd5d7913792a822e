// The columns of a table of courses: one row a course.
//
// Use: `read_course_headings`, then its members are the columns. Limits: if several headings name
// one column, the first in the list is used; other columns are not read.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"
#include "core/roster/sample.hpp"
#include "core/roster/sheet_headings.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <vector>

namespace zicha::roster {

struct CourseHeadings {
    std::optional<std::size_t> id;
    std::optional<std::size_t> year;
    std::optional<std::size_t> date;
    std::optional<std::size_t> category;
    std::optional<std::size_t> hours;
    std::optional<std::size_t> title;
    std::optional<std::size_t> registered;
};

[[nodiscard]] CourseHeadings read_course_headings(const rules::RuleBook& book,
                                                  const Record& header);

// The required ones that are not there.
[[nodiscard]] std::vector<Diagnostic> missing_course_headings(const CourseHeadings& headings);

[[nodiscard]] SheetHeadings course_sheet_headings(const rules::RuleBook& book);

// The headings are those of one person's courses, who need not be named.
[[nodiscard]] bool is_own_course_heading(const rules::RuleBook& book, const Record& header);

// The start of a file is that of a table of courses: it has all that such a table needs, and no
// column of a roster's hours.
[[nodiscard]] bool is_course_list(const rules::RuleBook& book, const RosterSample& start);

} // namespace zicha::roster
