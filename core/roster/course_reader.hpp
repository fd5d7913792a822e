// A table of courses (contract: "Courses, long form"), read as a whole before any row is decided.
//
// Use: `read_start` of a table in text, which gives its separator; `take` all of its records, the
// headings first, then `finish` once: the courses, or the problems that refuse the table.
// `row_problems` are of single courses, which do not count; `notices` are said once. Promises: only
// registered hours count; what counts is decided by the row alone, in any order of rows; a person
// with a course that cannot be read is refused, since too few hours would be summed. Limits: UTF-8;
// the first `most_problems` of rows are kept.
#pragma once

#include "core/base/record.hpp"
#include "core/base/result.hpp"
#include "core/roster/course_headings.hpp"
#include "core/roster/courses.hpp"
#include "core/roster/row_remarks.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zicha::roster {

class CourseReader {
public:
    static constexpr std::size_t most_problems = 20;

    explicit CourseReader(const rules::RuleBook& book, Courses::Keeps keeps = Courses::Keeps::sums)
        : book_(book), courses_(book, keeps) {}

    // The start of its text, as far as it is known; none of it is taken yet.
    [[nodiscard]] char read_start(std::string_view text);
    void take(const Record& record);
    [[nodiscard]] Result<Courses> finish();

    [[nodiscard]] const std::vector<Diagnostic>& row_problems() const { return row_problems_; }
    [[nodiscard]] std::int64_t bad_courses() const { return bad_courses_; }
    [[nodiscard]] const std::vector<Diagnostic>& notices() const { return notices_; }

private:
    struct Count { // how many courses, and the row of the first
        std::int64_t courses = 0;
        std::int64_t row = 0;
    };

    void take_headings(const Record& record);
    void take_torn(const Record& record);
    [[nodiscard]] bool take_unclear(const Record& record);
    void read_course(const Record& record);
    [[nodiscard]] bool read_id(const Record& record, Course& course);
    [[nodiscard]] bool is_of_other_year(const Record& record);
    [[nodiscard]] bool read_year(const Record& record, Course& course);
    [[nodiscard]] bool read_category(const Record& record, Course& course);
    [[nodiscard]] bool read_hours(const Record& record, Course& course);
    [[nodiscard]] bool read_registered(const Record& record, Course& course);
    void add(const Record& record, const Course& course);
    [[nodiscard]] bool report(const Record& record, std::optional<std::size_t> column, Code code,
                              std::vector<std::string> arguments);
    void count(Count& counted, const Record& record) const;
    void say(const Count& counted, Code code);

    const rules::RuleBook& book_;
    std::vector<std::string> heading_texts_;
    std::optional<CourseHeadings> headings_;
    Courses courses_;
    std::size_t rows_above_ = 0;
    std::optional<Record> headings_read_; // joined, if they take several rows
    std::vector<Diagnostic> problems_;
    std::vector<Diagnostic> row_problems_;
    std::int64_t bad_courses_ = 0;
    std::int64_t bad_row_ = 0; // the last of them
    std::vector<Diagnostic> notices_;
    Count not_registered_;
    Count repeated_;
    Count other_years_;
    RowRemarks remarks_;
};

} // namespace zicha::roster
