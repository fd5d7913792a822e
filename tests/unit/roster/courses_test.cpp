// Which files are tables of courses, and what is kept of a person's.
#include "core/roster/course_headings.hpp"
#include "core/roster/course_reader.hpp"
#include "tests/checked.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace zicha;
using namespace zicha::tests;

namespace {

bool is_course_list(std::string_view text) {
    roster::RosterSample start;
    start.feed(std::string(text));
    start.set_whole();
    return roster::is_course_list(jiaxing(), start);
}

Record record_of(const std::vector<std::string>& cells, std::int64_t row) {
    Record record;
    record.start(row);
    for (const std::string& cell : cells) {
        record.append(cell);
        record.end_cell();
    }
    record.end(row);
    return record;
}

bool is_sheet_of_courses(const std::vector<std::vector<std::string>>& rows) {
    roster::RosterSample start;
    for (std::size_t row = 0; row < rows.size(); ++row)
        start.add(record_of(rows[row], static_cast<std::int64_t>(row) + 1));
    start.set_whole();
    return roster::is_course_list(jiaxing(), start);
}

} // namespace

TEST_CASE("A table with a person, a year, a category and hours is one of courses") {
    CHECK(is_course_list("工号,年度,类别,学时\nE1,2025,公需,18\n"));
    CHECK(is_course_list("工号;日期;课程类别;学时;课程;已登记\nE1;2025-03-01;公需;18;x;是\n"));
    CHECK(is_course_list("id,year,category,hours,title,source,registered\n"));
    CHECK(is_course_list("学习记录\n工号,姓名,级别,年度,类别,学时\nE1,张三,中级,2025,公需,18\n"));
    CHECK(is_sheet_of_courses({{"学习记录"}, {"工号", "年度", "类别", "学时"}, {"E1", "2025"}}));
}

TEST_CASE("A roster, an empty file, and a table that lacks one of them are none") {
    CHECK_FALSE(is_course_list("工号,级别,组织,2025公需,2025专业\nE1,中级,市,18,72\n"));
    CHECK_FALSE(is_course_list("工号,级别,2025公需,年度,类别,学时\nE1,中级,18,,,\n"));
    CHECK_FALSE(is_course_list("工号,级别,2025完成,年度,类别,学时\nE1,中级,完成,,,\n"));
    CHECK_FALSE(is_course_list("工号,年度,类别\nE1,2025,公需\n"));
    CHECK_FALSE(is_course_list(""));
    CHECK_FALSE(is_sheet_of_courses({{"工号", "级别", "2025公需"}, {"E1", "中级", "18"}}));
}

TEST_CASE("A person's courses are kept in the table's order, each with whether it counts") {
    roster::CourseReader reader(jiaxing(), roster::Courses::Keeps::courses);
    (void)reader.read_start("工号,日期,类别,学时,课程,已登记\n");
    std::int64_t row = 0;
    for (const std::vector<std::string>& cells :
         std::vector<std::vector<std::string>>{{"工号", "日期", "类别", "学时", "课程", "已登记"},
                                               {"E1", "2025-03-01", "公需", "18", "甲", "是"},
                                               {"E1", "2025-03-01", "公需", "18", "甲", "是"},
                                               {"E1", "2025-03-02", "专业", "9000", "乙", "是"},
                                               {"E1", "2025-03-03", "专业", "9000", "丙", "是"},
                                               {"E1", "2025-03-04", "专业", "1", "丁", "否"}})
        reader.take(record_of(cells, ++row));
    const Result<roster::Courses> courses = reader.finish();
    REQUIRE(courses);
    std::string said;
    for (const roster::ListedCourse& course : courses->courses_of("E1"))
        said += course.day + " " + course.title + " " + format_class_hours(course.hours) + " " +
                std::to_string(static_cast<int>(course.fate)) + "\n";
    CHECK(said == "2025-03-01 甲 18 0\n2025-03-01 甲 18 2\n2025-03-02 乙 9000 0\n"
                  "2025-03-03 丙 9000 3\n2025-03-04 丁 1 1\n");
    CHECK(courses->courses_of("E2").empty());
}
