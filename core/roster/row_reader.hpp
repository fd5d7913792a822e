// One record of a roster → the facts it gives, or the reason why it cannot be read.
//
// Use: made once from the survey; `read` for each record, then `cells()`. A cell as most people
// write it is read where it lies (fast/plain_cells.hpp); anything else goes to `read_cell`. Nothing
// is allocated for a row without an error. Limits: book and survey must outlive the reader.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"
#include "core/roster/fast/plain_cells.hpp"
#include "core/roster/row_nature.hpp"
#include "core/roster/summed_columns.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

class RowReader {
public:
    RowReader(const rules::RuleBook& book, const RosterSurvey& survey,
              std::span<const Preset> presets);

    // The first problem, good until the next call; null if there is none.
    [[nodiscard]] const Diagnostic* read(const Record& record);
    // The record that was read is no person; there is no problem then.
    [[nodiscard]] bool is_no_person() const { return is_no_person_; }
    // One for each fact; what blanks stand for if the record could not be read.
    [[nodiscard]] std::span<const Cell> cells() const { return cells_; }
    // For what takes the place of the roster's own, before the row is decided.
    [[nodiscard]] std::span<Cell> cells_to_change() { return cells_; }
    // Every cell that is kept can be written unchanged: it needs no quotes, and hides nothing.
    [[nodiscard]] bool is_plain() const { return is_plain_; }

private:
    enum class Kind : std::uint8_t { dropped, text, word, hours, part_of_sum };

    struct Column {
        Kind kind = Kind::text;
        bool is_total = false;
        std::size_t fact = 0;
        PlainWords::WordRange words;
    };

    [[nodiscard]] bool read_columns(const Record& record);
    [[nodiscard]] bool read_column(std::size_t at, std::string_view cell);
    [[nodiscard]] bool read_word(const Column& column, std::string_view cell);
    [[nodiscard]] bool read_oddly_written(std::size_t at, std::string_view cell);
    [[nodiscard]] bool read_part(std::size_t at, std::string_view cell);
    [[nodiscard]] bool may_be_no_person(const Record& record) const;
    [[nodiscard]] std::optional<Diagnostic> value_problem(const Record& record) const;
    [[nodiscard]] std::optional<Diagnostic> surplus_problem(const Record& record) const;
    [[nodiscard]] std::optional<Diagnostic> structural_problem(const Record& record) const;
    [[nodiscard]] std::optional<Diagnostic> problem_of_length(const Record& record) const;
    [[nodiscard]] bool is_short(std::size_t cells) const;
    [[nodiscard]] std::optional<Diagnostic> other_separator(const Record& record) const;
    [[nodiscard]] std::string heading_of(std::size_t column) const;
    [[nodiscard]] std::size_t headed(std::size_t column) const;
    [[nodiscard]] bool is_fact(std::size_t column) const;
    [[nodiscard]] std::string heading_of_fact(std::string_view book_heading) const;

    const rules::RuleBook& book_;
    const RosterSurvey& survey_;
    std::vector<Column> columns_;
    std::size_t usual_cells_ = 0; // a row of so many is whole; 0: none is known to be
    PlainWords words_;
    std::vector<Cell> when_blank_; // for each fact: preset, or what a blank means
    bool totals_when_blank_ = false;
    SummedColumns sums_;
    std::vector<Cell> cells_;
    bool has_total_ = false;
    bool is_plain_ = false;
    NoPersons no_persons_;
    std::optional<std::size_t> level_; // the fact that a person must have
    std::optional<std::size_t> level_column_;
    bool is_no_person_ = false;
    std::optional<Diagnostic> problem_;
};

} // namespace zicha::roster
