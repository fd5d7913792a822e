// Whether a row of a roster is a person: totals, notes, signatures and repeated headings are not,
// and a row of nothing is no row.
//
// Use: `is_empty_row` for any record; NoPersons::holds for one without a level that can be read.
// Promises: a row that has a level or an answer, or anything but a heading's text beside an id or a
// name, is always a person; so is one that has nothing but what cannot be read. Limits: a
// row is judged by itself; Chinese and English words. What is left out is said by whoever asks.
#pragma once

#include "core/base/record.hpp"
#include "core/roster/repeated_headings.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::roster {

// Nothing but separators and spaces.
[[nodiscard]] bool is_empty_row(const Record& record);

class NoPersons {
public:
    // Book and survey must outlive it.
    NoPersons(const rules::RuleBook& book, const RosterSurvey& survey);

    [[nodiscard]] bool holds(const Record& record) const;

private:
    struct Row; // what there is in the record

    [[nodiscard]] bool has_plain_id(const Record& record) const;
    void look_at(std::string_view cell, std::size_t column, Row& row) const;
    void look_at_fact(std::string_view cell, std::size_t fact, Row& row) const;
    void look_at_label(std::string_view cell, std::size_t label, Row& row) const;

    const rules::RuleBook& book_;
    const RosterSurvey& survey_;
    std::optional<std::size_t> id_column_;
    RepeatedHeadings headings_;
    bool is_serial_ = false; // what it has for an id counts the rows
    bool can_name_;          // the roster has a column of ids or of names
};

// The text by which a row that is no person is named: that of its first cell with any.
[[nodiscard]] std::string row_title(const Record& record);

} // namespace zicha::roster
