// A table of courses (contract: "Courses, long form"), read as a whole before any row is decided.
//
// Use: `take` all of its records, the headings first, then `finish` once: the courses, or the
// problems that refuse the table, each naming its row; then `notices`, which are said once.
// `course_separator` detects how the cells of a table in text are separated. Promises: only
// registered hours count; what counts is decided by the row alone, in any order of rows. Limits:
// UTF-8; the first `most_problems` are kept.
#pragma once

#include "core/base/record.hpp"
#include "core/base/result.hpp"
#include "core/roster/course_headings.hpp"
#include "core/roster/courses.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace zicha::roster {

class CourseReader {
public:
    static constexpr std::size_t most_problems = 20;

    explicit CourseReader(const rules::RuleBook& book) : book_(book), courses_(book) {}

    void take(const Record& record);
    [[nodiscard]] Result<Courses> finish();

    [[nodiscard]] const std::vector<Diagnostic>& notices() const { return notices_; }

private:
    struct Count { // how many courses, and the row of the first
        std::int64_t courses = 0;
        std::int64_t row = 0;
    };

    void take_headings(const Record& record);
    void read_course(const Record& record);
    [[nodiscard]] bool read_id(const Record& record, Course& course);
    // False also for a course of a year that the rules know nothing of, which is no problem.
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
    std::vector<Diagnostic> problems_;
    std::vector<Diagnostic> notices_;
    Count not_registered_;
    Count repeated_;
    Count other_years_;
};

[[nodiscard]] char course_separator(const rules::RuleBook& book, std::string_view start);

} // namespace zicha::roster
