// A table of courses, read while the page goes on: the hours of an employer's people.
//
// Use: construct with what `Roster::take_source` gave; `work` between frames until it `is_done`.
// Then `courses`, or null, and `notices`, what is to be said of the table, of single courses too.
// Promises: no slice takes long; one course that cannot be read refuses its person, not the table.
// Limits: the rule book must be the one that the roster is decided by.
#pragma once

#include "core/roster/course_reader.hpp"
#include "core/workbook/roster_source.hpp"
#include "web/roster/roster.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zicha::web {

class CourseList {
public:
    CourseList(std::shared_ptr<const rules::RuleBook> book, Roster::Handover from,
               std::string name);

    void work();
    [[nodiscard]] bool has_work() const;
    [[nodiscard]] bool is_done() const { return is_done_; }
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::shared_ptr<roster::Courses> courses() const { return courses_; }
    [[nodiscard]] const std::vector<Diagnostic>& notices() const { return notices_; }

private:
    void refuse(Diagnostic problem);
    void begin_sheet(const std::string& bytes);
    void take_piece();
    void take_courses();
    void finish();

    std::shared_ptr<const rules::RuleBook> book_;
    std::string name_;
    FilePieces pieces_;
    std::string piece_; // what the source reads from
    std::unique_ptr<workbook::RosterSource> source_;
    roster::CourseReader reader_;
    bool has_begun_ = false;
    bool is_dry_ = false; // no record is left of what has come
    bool is_done_ = false;
    std::shared_ptr<roster::Courses> courses_;
    std::vector<Diagnostic> notices_;
};

} // namespace zicha::web
