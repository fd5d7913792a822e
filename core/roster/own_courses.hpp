// One person's courses, pasted as a table from the platform or a sheet: the hours they add up to.
//
// Use: `read_own_courses(book, text)`; nothing if the text is no table of courses, which has a year
// or date, a category and hours, and no column of hours by year. An id is not asked for; where
// there is one, it must be the same in every row. Promises: only registered hours count, as in any
// table of courses (course_reader.hpp), and where none counts there is no sum; if one course cannot
// be read, there are no sums at all, since they would be too low. Limits: the text is held whole.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/diagnostic.hpp"
#include "core/roster/courses.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace zicha::roster {

struct OwnCourses {
    std::vector<ListedCourse> courses; // in the table's order
    std::vector<Cell> sums;            // by fact; none if a course cannot be read
    std::vector<Diagnostic> problems;  // for which there are none
    std::vector<Diagnostic> notices;
};

[[nodiscard]] std::optional<OwnCourses> read_own_courses(const rules::RuleBook& book,
                                                         std::string_view text);

} // namespace zicha::roster
