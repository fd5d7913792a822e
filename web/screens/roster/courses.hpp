// Courses as a list, each with whether it counts: of a person of a roster, or of the applicant.
//
// Use: `draw_course_list(ui, book, courses)` within a panel.
#pragma once

#include "core/roster/courses.hpp"
#include "core/rules/rule_book.hpp"
#include "web/widgets/ui.hpp"

#include <span>

namespace zicha::web {

void draw_course_list(Ui& ui, const rules::RuleBook& book,
                      std::span<const roster::ListedCourse> courses);

} // namespace zicha::web
