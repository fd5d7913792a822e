#include "core/roster/own_courses.hpp"

#include "core/base/words.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/course_headings.hpp"
#include "core/roster/course_reader.hpp"
#include "core/roster/text_rows.hpp"
#include "core/roster/text_start.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::string_view nobody = "-"; // whose courses they are, where no row says it

const rules::LabelColumn* id_label(const rules::RuleBook& book) {
    const auto found =
        std::find_if(book.labels.begin(), book.labels.end(),
                     [](const rules::LabelColumn& label) { return label.id == "id"; });
    return found == book.labels.end() ? nullptr : &*found;
}

// With one cell more.
Record with_cell(const Record& record, std::string_view cell) {
    Record longer;
    longer.start(record.row());
    for (std::size_t at = 0; at < record.size(); ++at) {
        longer.append(record[at]);
        longer.end_cell();
    }
    longer.append(cell);
    longer.end_cell();
    longer.end(record.last_row());
    return longer;
}

// The rows below the headings.
std::vector<Record> rows_below(std::string_view text, const TextStart& start) {
    std::vector<Record> rows;
    TextRows all(start.separator);
    all.feed(text);
    all.finish();
    Record record;
    for (std::size_t taken = 0; all.next(record); ++taken)
        if (taken >= start.first_row)
            rows.push_back(std::exchange(record, {}));
    return rows;
}

// Empty if the rows name several people.
std::string person_of(const std::vector<Record>& rows, std::optional<std::size_t> column) {
    if (!column)
        return std::string(nobody);
    std::set<std::string> ids;
    for (const Record& row : rows)
        if (const std::string_view id = trimmed(row[*column]); !id.empty())
            ids.emplace(id);
    return ids.size() == 1 ? *ids.begin() : std::string();
}

// Where no course counts, nothing is known: a 0 would say more than the table does.
void leave_out_uncounted(const rules::RuleBook& book, OwnCourses& own) {
    const rules::HoursTable& table = book.hours;
    for (std::size_t year = 0; year < table.years; ++year)
        for (std::size_t category = 0; category < table.categories.size(); ++category)
            if (std::none_of(own.courses.begin(), own.courses.end(),
                             [&](const ListedCourse& course) {
                                 return course.year == year && course.category == category &&
                                        course.fate == CourseFate::counted;
                             }))
                own.sums[table.hours_column(year, category)] = Cell();
}

void take_sums(const rules::RuleBook& book, Courses& courses, std::string_view id,
               OwnCourses& own) {
    const auto listed = courses.courses_of(id);
    own.courses.assign(listed.begin(), listed.end());
    if (!own.problems.empty())
        return;
    own.sums.resize(book.columns.size());
    courses.replace(id, own.sums);
    leave_out_uncounted(book, own);
}

} // namespace

std::optional<OwnCourses> read_own_courses(const rules::RuleBook& book, std::string_view text) {
    const TextStart start = read_text_start(text, std::nullopt, course_sheet_headings(book));
    const rules::LabelColumn* label = id_label(book);
    if (label == nullptr || start.is_empty || !is_own_course_heading(book, start.headings))
        return std::nullopt;
    const std::optional<std::size_t> column = read_course_headings(book, start.headings).id;
    const std::vector<Record> rows = rows_below(text, start);
    const std::string id = person_of(rows, column);
    OwnCourses own;
    if (id.empty()) {
        own.problems.push_back({codes::courses_several_people, {}, {}});
        return own;
    }
    CourseReader reader(book, Courses::Keeps::courses);
    reader.take(column ? start.headings : with_cell(start.headings, label->headings.front()));
    for (const Record& row : rows)
        reader.take(column ? row : with_cell(row, nobody));
    Result<Courses> courses = reader.finish();
    own.problems = courses.take_problems();
    own.problems.insert(own.problems.end(), reader.row_problems().begin(),
                        reader.row_problems().end());
    own.notices = reader.notices();
    if (courses)
        take_sums(book, *courses, id, own);
    return own;
}

} // namespace zicha::roster
