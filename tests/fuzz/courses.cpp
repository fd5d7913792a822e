// Any text as a table of courses, of many persons or pasted by one: it is read or refused, a course
// that cannot be read gives nobody a sum, and the table once more adds nothing.
#include "core/roster/course_reader.hpp"
#include "core/roster/own_courses.hpp"
#include "core/roster/text_rows.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view headings = "工号,年度,类别,学时,课程,已登记\n";

struct ReadTable {
    std::string sums; // of everybody; or that it was refused
    std::int64_t bad = 0;
};

ReadTable table_of(const zicha::rules::RuleBook& book, std::string_view text) {
    zicha::roster::CourseReader reader(book, zicha::roster::Courses::Keeps::courses);
    zicha::roster::TextRows rows(reader.read_start(text));
    rows.feed(text);
    rows.finish();
    for (zicha::Record record; rows.next(record);)
        reader.take(record);
    auto courses = reader.finish();
    if (!courses)
        return {"refused", 0};
    ReadTable read;
    read.bad = reader.bad_courses();
    for (const std::string& id : courses->unclaimed()) {
        if (courses->refused_row(id) != 0)
            continue;
        std::vector<zicha::Cell> cells(zicha::rules::RuleBookLimits::columns);
        courses->replace(id, cells);
        read.sums += id;
        for (const zicha::Cell& cell : cells)
            read.sums += cell.is_blank() ? " -" : " " + std::to_string(cell.hours().hundredths());
        for (const auto& course : courses->courses_of(id))
            read.sums += course.title;
    }
    return read;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    if (size == 0)
        return 0;
    const std::string text = list_of(data, size, headings);
    if (table_of(*book, text).sums != table_of(*book, text).sums)
        std::abort();
    const auto own = zicha::roster::read_own_courses(*book, text);
    if (own && !own->problems.empty() && !own->sums.empty())
        std::abort();
    return 0;
}
