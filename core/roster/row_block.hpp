// Rows of a roster between being parsed and being used: a few dozen are read, then decided all at
// once, and stay here until the next ones come.
//
// Use: parse into `next_record()`, `read` it, change its cells if they are to be others, `keep` it;
// once `is_full()`, or before the bytes go that the records lie in, `decide()`, use each row below
// `size()`, and `clear()`. Promises: rows stay in order; one that cannot be read has its problem,
// and the assessment `invalid`; one that is no person is `skipped`; nothing is allocated for a row
// without a problem; however large the records are, those of a block are of a few hundred kB at
// most beyond the largest. Limits: book, survey and options must outlive it.
#pragma once

#include "core/assess/assessor.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"
#include "core/roster/courses.hpp"
#include "core/roster/row_reader.hpp"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace zicha::roster {

class RowBlock {
public:
    RowBlock(const rules::RuleBook& book, const RosterSurvey& survey,
             std::span<const Preset> presets, const assess::AssessOptions& options);

    [[nodiscard]] Record& next_record() { return records_[facts_.rows()]; }
    // Whether the record could be read, and is a person. It need not be the next one if it is not
    // asked for later.
    bool read(const Record& record);
    // What was read is not to be decided after all.
    void refuse(Diagnostic problem);
    // What was read is this person's: hours of courses take the place of the roster's; if a course
    // of theirs could not be read, the row is refused.
    void use_courses(Courses& courses, std::string_view id);
    void keep();
    [[nodiscard]] bool is_full() const;

    void decide();
    [[nodiscard]] std::size_t size() const { return facts_.rows(); }
    [[nodiscard]] const Record& record(std::size_t row) const { return records_[row]; }
    [[nodiscard]] const assess::Assessment& assessment(std::size_t row) const {
        return answers_[row];
    }
    [[nodiscard]] const Diagnostic* problem(std::size_t row) const; // null if there is none
    [[nodiscard]] bool is_skipped(std::size_t row) const { return (skipped_ >> row & 1U) != 0; }
    [[nodiscard]] bool is_plain(std::size_t row) const { return (plain_ >> row & 1U) != 0; }
    [[nodiscard]] std::vector<Cell> cells(std::size_t row) const;
    void clear();

private:
    const rules::RuleBook& book_;
    RowReader reader_;
    assess::Assessor assessor_;
    facts::FactBlock facts_;
    std::array<Record, facts::FactBlock::most_rows> records_;
    std::array<std::optional<Diagnostic>, facts::FactBlock::most_rows> problems_;
    std::array<assess::Assessment, facts::FactBlock::most_rows> answers_{};
    facts::RowSet readable_ = 0;
    facts::RowSet skipped_ = 0; // no persons
    facts::RowSet plain_ = 0;   // RowReader::is_plain
    std::size_t bytes_ = 0;
};

} // namespace zicha::roster
