// Columns of hours that a person asked to be added up, of one row.
//
// Use: made from the survey; `begin` for each row, `add` for each part that holds hours, then
// `finish` puts the sums among the row's cells. Promises: a blank part is not known, so the sum is
// not, whatever was set for blanks, unless a blank of this category is zero; nothing is allocated
// for a row. Limits: hours of a category; a year's total is no sum, since a blank one means another
// thing.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/diagnostic.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <span>
#include <vector>

namespace zicha::roster {

class SummedColumns {
public:
    SummedColumns(const rules::RuleBook& book, const RosterSurvey& survey);

    [[nodiscard]] bool are_none() const { return sums_.empty(); }
    void begin();
    void add(std::size_t fact, Cell cell);
    // A sum that is larger than a cell may be: the problem names the first of its columns.
    [[nodiscard]] std::optional<Diagnostic> finish(std::span<Cell> cells) const;

private:
    struct Sum {
        std::size_t fact = 0;
        std::size_t column = 0; // the first that is added up
        std::size_t parts = 0;
        bool is_blank_zero = false;
        std::size_t known = 0; // of the row
        ClassHours hours;
    };

    const rules::RuleBook& book_;
    const RosterSurvey& survey_;
    std::vector<Sum> sums_;
};

} // namespace zicha::roster
