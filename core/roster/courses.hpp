// Hours of single courses, summed for each person and year.
//
// Use: a CourseReader (course_reader.hpp) fills it; RosterCheck calls `replace` for each person it
// reads; `unclaimed` then names the persons that are in no roster. The sums of a year replace
// everything that the roster says of that year's hours; a category without a course is unknown.
// Who shows the courses themselves asks it to keep them. Limits: memory grows with the persons and
// by 16 bytes a course, or with all that is kept of each.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/diagnostic.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace zicha::roster {

struct Course {
    std::string_view id;
    std::string_view day; // as it is written; the year if there is no date
    std::string_view title;
    std::size_t year = 0;     // index into the hours table's years
    std::size_t category = 0; // index into its categories
    ClassHours hours;
    bool is_registered = false;
};

enum class CourseFate : std::uint8_t { counted, not_registered, repeated, too_much };

// One that is kept, in the table's order.
struct ListedCourse {
    std::string day;
    std::string title;
    std::size_t year = 0;
    std::size_t category = 0;
    ClassHours hours;
    CourseFate fate = CourseFate::counted;
};

class Courses {
public:
    enum class Keeps : std::uint8_t { sums, courses };

    explicit Courses(const rules::RuleBook& book, Keeps keeps = Keeps::sums)
        : book_(&book), keeps_(keeps) {}

    CourseFate add(const Course& course);
    // A course of the person, in this row, cannot be read.
    void refuse(std::string_view id, std::int64_t row);
    // The first such row; 0 if there is none.
    [[nodiscard]] std::int64_t refused_row(std::string_view id) const;
    // Puts the person's sums into the cells, one for each fact, of the years there are courses of.
    void replace(std::string_view id, std::span<Cell> cells);
    // The person's, if they are kept.
    [[nodiscard]] std::span<const ListedCourse> courses_of(std::string_view id) const;
    // Ids that were never asked for, in order.
    [[nodiscard]] std::vector<std::string> unclaimed() const;

    // That they are in no roster, the first of them by name; nothing if there are none.
    [[nodiscard]] std::optional<Diagnostic> nobody_notice(Language language) const;

private:
    struct Person {
        std::vector<Cell> sums; // years × categories; blank where there is no course
        std::vector<ListedCourse> courses;
        bool is_claimed = false;
        std::int64_t refused_row = 0;
    };
    struct Mark { // of one course, in place of its text
        std::uint64_t first = 0;
        std::uint64_t second = 0;
        friend bool operator==(Mark, Mark) = default;
    };
    struct MarkHash {
        std::size_t operator()(Mark mark) const { return static_cast<std::size_t>(mark.first); }
    };

    [[nodiscard]] CourseFate count(const Course& course, Person& person);
    [[nodiscard]] Person& person_of(std::string_view id);
    [[nodiscard]] static Mark mark_of(const Course& course);

    const rules::RuleBook* book_;
    Keeps keeps_;
    std::map<std::string, Person, std::less<>> persons_;
    std::unordered_set<Mark, MarkHash> marks_;
};

} // namespace zicha::roster
