// Hours that come from a table of courses: which table, what was wrong with it, and which of a
// person's courses count.
#include "web/screens/roster/courses.hpp"

#include "core/facts/privacy.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace zicha::web {
namespace {

constexpr std::size_t most_courses = 60; // drawn of a person

Text fate_words(roster::CourseFate fate) {
    switch (fate) {
    case roster::CourseFate::counted:
        return words::roster_course_counted;
    case roster::CourseFate::not_registered:
        return words::roster_course_not_registered;
    case roster::CourseFate::repeated:
        return words::roster_course_repeated;
    case roster::CourseFate::too_much:
        break;
    }
    return words::roster_course_too_much;
}

std::string course_words(const Ui& ui, const rules::RuleBook& book,
                         const roster::ListedCourse& course) {
    const rules::FactColumn& fact =
        book.columns[book.hours.hours_column(course.year, course.category)];
    return format_text(words::roster_course, ui.language,
                       {shortened(facts::masked(course.day)),
                        shortened(facts::masked(course.title), 120), fact.label.in(ui.language),
                        format_class_hours(course.hours),
                        std::string(ui.say(fate_words(course.fate)))});
}

// With the row and the column that it is about.
std::string placed_words(const Ui& ui, const Diagnostic& notice) {
    std::string words = sentence(notice, ui.language);
    if (notice.place.row == 0)
        return words;
    const std::string row = std::to_string(notice.place.row);
    if (notice.place.column.empty())
        return format_text(words::roster_at_row, ui.language, {row, std::move(words)});
    return format_text(words::roster_at_cell, ui.language,
                       {row, notice.place.column, std::move(words)});
}

} // namespace

void draw_courses_used(Ui& ui, State& state) {
    const std::string& name = state.employer.courses_name();
    if (name.empty())
        return;
    const bool is_used = state.employer.courses() != nullptr;
    const std::string lead = format_text(
        is_used ? words::roster_courses_used : words::roster_courses_refused, ui.language, {name});
    ui.gap(space::medium);
    paragraph(ui, lead, is_used ? Tone::ink : Tone::error);
    {
        const Scope list(ui, Role::list, lead);
        for (const Diagnostic& notice : state.employer.courses_notices())
            bullet(ui, placed_words(ui, notice));
    }
    ui.gap(space::tiny);
    if (button(ui, "drop-courses", ui.say(words::roster_courses_drop)))
        state.employer.drop_courses(ui.language);
    ui.gap(space::small);
}

void draw_courses_of(Ui& ui, State& state, std::string_view id) {
    const roster::Courses* const table = state.employer.courses();
    if (table == nullptr || table->courses_of(id).empty())
        return;
    const std::span<const roster::ListedCourse> courses = table->courses_of(id);
    const std::string_view title = ui.say(words::roster_courses_title);
    ui.gap(space::medium);
    const Panel card(ui, "courses", title);
    heading(ui, 2, title);
    ui.gap(space::small);
    paragraph(ui, ui.say(words::roster_courses_lead), Tone::muted);
    ui.gap(space::small);
    draw_course_list(ui, state.employer.roster().kept().book(), courses);
}

void draw_course_list(Ui& ui, const rules::RuleBook& book,
                      std::span<const roster::ListedCourse> courses) {
    const Scope list(ui, Role::list, ui.say(words::roster_courses_title));
    for (const roster::ListedCourse& course : courses.first(std::min(courses.size(), most_courses)))
        bullet(ui, course_words(ui, book, course));
    if (courses.size() > most_courses)
        bullet(ui, format_text(words::roster_courses_more, ui.language,
                               {std::to_string(courses.size() - most_courses)}));
}

} // namespace zicha::web
