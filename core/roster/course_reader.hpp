// A table of courses (contract: "Courses, long form"), read as a whole before any row is decided.
//
// Use: make it with the table's start, `feed` all of its text, `finish`; `problems` refuses the
// table, each naming its row; `notices` are said once. Promises: only registered hours count; what
// counts is decided by the row alone, in any order of rows. Limits: UTF-8; the first
// `most_problems` are kept.
#pragma once

#include "core/base/csv.hpp"
#include "core/base/diagnostic.hpp"
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

    CourseReader(const rules::RuleBook& book, std::string_view start, bool is_sheet);

    void feed(std::string_view text);
    void finish();

    [[nodiscard]] Courses& courses() { return courses_; }
    [[nodiscard]] const std::vector<Diagnostic>& problems() const { return problems_; }
    [[nodiscard]] const std::vector<Diagnostic>& notices() const { return notices_; }

private:
    struct Count { // how many courses, and the row of the first
        std::int64_t courses = 0;
        std::int64_t row = 0;
    };

    void take(const CsvRecord& record);
    void take_headings(const CsvRecord& record);
    void read_course(const CsvRecord& record);
    [[nodiscard]] bool read_id(const CsvRecord& record, Course& course);
    // False also for a course of a year that the rules know nothing of, which is no problem.
    [[nodiscard]] bool read_year(const CsvRecord& record, Course& course);
    [[nodiscard]] bool read_category(const CsvRecord& record, Course& course);
    [[nodiscard]] bool read_hours(const CsvRecord& record, Course& course);
    [[nodiscard]] bool read_registered(const CsvRecord& record, Course& course);
    void add(const CsvRecord& record, const Course& course);
    [[nodiscard]] bool report(const CsvRecord& record, std::optional<std::size_t> column, Code code,
                              std::vector<std::string> arguments);
    void count(Count& counted, const CsvRecord& record) const;
    void say(const Count& counted, Code code);

    const rules::RuleBook& book_;
    CsvParser parser_;
    CsvRecord record_;
    std::vector<std::string> heading_texts_;
    std::optional<CourseHeadings> headings_;
    Courses courses_;
    std::vector<Diagnostic> problems_;
    std::vector<Diagnostic> notices_;
    Count not_registered_;
    Count repeated_;
    Count other_years_;
};

} // namespace zicha::roster
