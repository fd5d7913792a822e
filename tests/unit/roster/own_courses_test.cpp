// A person's own courses, as they are pasted.
#include "core/roster/codes.hpp"
#include "core/roster/own_courses.hpp"
#include "tests/checked.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace zicha;
using namespace zicha::tests;

namespace {

// The sums by fact, or why there are none.
std::string read(std::string_view text) {
    const auto own = roster::read_own_courses(jiaxing(), text);
    if (!own)
        return "no courses";
    std::string said;
    for (std::size_t fact = 0; fact < own->sums.size(); ++fact)
        if (!own->sums[fact].is_blank())
            said += jiaxing().columns[fact].id + "=" + format_class_hours(own->sums[fact].hours()) +
                    " ";
    for (const Diagnostic& problem : own->problems)
        said +=
            std::string(code_name(problem.code)) + ":" + std::to_string(problem.place.row) + " ";
    for (const Diagnostic& notice : own->notices)
        said += std::string(code_name(notice.code)) + " ";
    return said + std::to_string(own->courses.size());
}

} // namespace

TEST_CASE("Courses that are pasted are summed by year and category, without anybody's id") {
    CHECK(read("年度\t课程类别\t学时\t课程名称\t登记状态\n2025\t公需\t10\t甲\t已登记\n"
               "2025\t公需科目\t8.5\t乙\t审核通过\n2024\t专业\t72\t丙\t是\n") ==
          "2024_professional=72 2025_general=18.5 3");
    CHECK(read("学习时间,类别,学时,课程,已登记\n2025-03-01,专业,3.34,甲,是\n") ==
          "2025_professional=3.34 1");
}

TEST_CASE("An id is no hindrance if it is the same in each row") {
    CHECK(read("工号\t年度\t类别\t学时\t已登记\nE1\t2025\t公需\t9\t是\n\t\t\t\t\nE1\t2025\t公需\t9"
               "\t是\n") == "2025_general=9 courses.repeated 2");
    CHECK(read("工号\t年度\t类别\t学时\t已登记\nE1\t2025\t公需\t9\t是\nE2\t2025\t公需\t9\t是\n") ==
          "paste.several_people:0 0");
    CHECK(read("工号\t年度\t类别\t学时\t已登记\n") == "paste.several_people:0 0");
}

TEST_CASE("What is not registered is no 0: nothing is said of it but that it does not count") {
    CHECK(read("年度\t类别\t学时\n2025\t公需\t18\n") == "courses.not_registered 1");
    CHECK(read("年度\t类别\t学时\t已登记\n2025\t公需\t18\t否\n2025\t专业\t60\t是\n") ==
          "2025_professional=60 2");
}

TEST_CASE("One course that cannot be read leaves no sum, and is named by its line") {
    CHECK(read("年度\t类别\t学时\t已登记\n2025\t公需\t18\t是\n2025\t专业\t七\t是\n") ==
          "cell.not_hours:3 1");
}

TEST_CASE("A table of hours by year, a single number and a text are no courses") {
    CHECK(read("年度\t公需课\t专业课\n2025\t18\t72\n") == "no courses");
    CHECK(read("2025公需\t2025专业\n18\t72\n") == "no courses");
    CHECK(read("18") == "no courses");
    CHECK(read("") == "no courses");
    CHECK(read("年度\t学时\n2025\t90\n") == "no courses");
}
