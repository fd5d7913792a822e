// A roster that stays: its records and the result of each row, for callers that browse it, correct
// a cell, and write it out again.
//
// Use: survey its start and construct; put its records into `store()` as they come, `finish`;
// `decide` a piece at a time until `is_decided`. Then `row` for what a list shows, `record` for the
// cells as the roster writes them, `person` for one row in full, with what looks like a private
// number masked. `correct` puts another text into a cell, `restore` takes a row's corrections back;
// both decide the row anew. KeptRows gives the records with their corrections, from which a
// RosterCheck makes the very results that `zicha check` would. `begin_again` decides the same
// records by other rules, headings or presets; corrections stay, unless the rows begin elsewhere.
// Promises: one row for each record that
// holds anything, in order, valid, `invalid` or `skipped`; a correction changes no other row and no
// row's number. Limits: UTF-8; all of the roster is in memory, and 48 bytes a row; rows of units
// beyond `most_units` have none.
#pragma once

#include "core/assess/assess.hpp"
#include "core/roster/check.hpp"
#include "core/roster/decided_row.hpp"
#include "core/roster/record_store.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

struct KeptRow {
    std::uint64_t start = 0; // in the store: behind the record before
    std::uint64_t end = 0;
    assess::FactSet missing;
    ClassHours further_hours;
    ClassHours further_hours_at_best; // no more than further_hours
    std::uint32_t line = 0;           // Record::row
    std::uint16_t unit = 0;           // index into `units`
    assess::Verdict verdict = assess::Verdict::invalid;
    bool has_gap : 1 = false; // further_hours means something
    bool is_corrected : 1 = false;
    bool is_misplaced : 1 = false; // below headings in another order

    void take(const assess::Assessment& assessment);
};

class KeptRoster {
public:
    static constexpr std::size_t most_units = 65535;
    static constexpr std::size_t verdicts = RosterTally::verdicts;

    KeptRoster(std::shared_ptr<const rules::RuleBook> book, RosterSurvey survey,
               std::vector<Preset> presets, assess::AssessOptions options, RecordStore store = {},
               std::shared_ptr<Courses> courses = nullptr);
    KeptRoster(const KeptRoster&) = delete;
    KeptRoster& operator=(const KeptRoster&) = delete;
    KeptRoster(KeptRoster&&) = delete;
    KeptRoster& operator=(KeptRoster&&) = delete;
    ~KeptRoster();

    [[nodiscard]] RecordStore& store() { return store_; }
    void finish() { is_finished_ = true; }
    [[nodiscard]] bool is_finished() const { return is_finished_; }
    // Decides about so many bytes of the store more.
    void decide(std::size_t bytes);
    [[nodiscard]] bool is_decided() const;
    void begin_again(std::shared_ptr<const rules::RuleBook> book, RosterSurvey survey,
                     std::vector<Preset> presets, std::shared_ptr<Courses> courses = nullptr);

    [[nodiscard]] const rules::RuleBook& book() const { return *book_; }
    [[nodiscard]] const RosterSurvey& survey() const { return survey_; }
    [[nodiscard]] const std::vector<Preset>& presets() const { return presets_; }
    // Whose hours take the place of the roster's; null if there are none.
    [[nodiscard]] Courses* courses() const { return courses_.get(); }
    [[nodiscard]] std::uint64_t bytes() const { return store_.bytes(); }
    [[nodiscard]] std::uint64_t decided_bytes() const;
    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] const KeptRow& row(std::size_t index) const { return rows_[index]; }
    [[nodiscard]] const std::vector<std::string>& units() const { return units_; } // 0: none
    [[nodiscard]] const std::array<std::int64_t, verdicts>& tally() const { return tally_; }
    // For each fact, the number of rows in which it is missing.
    [[nodiscard]] const std::array<std::uint32_t, rules::RuleBookLimits::columns>&
    missing_tally() const {
        return missing_tally_;
    }
    // For each unit, its number of rows.
    [[nodiscard]] const std::vector<std::uint32_t>& unit_tally() const { return unit_tally_; }
    // What is said of single rows, as the roster writes them, once it is decided; of words that are
    // not known, as they are with the corrections.
    [[nodiscard]] std::vector<Diagnostic> notices() const;
    [[nodiscard]] std::vector<UnknownWord> unknown_words() const;
    [[nodiscard]] std::size_t corrected() const { return corrections_.size(); }
    // The corrected cells by KeptRow::line and column.
    [[nodiscard]] std::map<std::int64_t, std::map<std::size_t, std::string>> corrections() const;
    [[nodiscard]] std::vector<std::size_t> corrected_rows() const;
    // Of a row that is corrected, by column.
    [[nodiscard]] const std::map<std::size_t, std::string>&
    corrections_of(std::size_t index) const {
        return corrections_.at(index);
    }

    // Of a label ("id", "name", "unit"), if the roster has it.
    [[nodiscard]] std::optional<std::size_t> label_column(std::string_view label) const;
    // The cells as the roster writes them, with corrections; good until the next call.
    [[nodiscard]] const Record& record(std::size_t index);
    // Without the corrections; good until the next call of either.
    [[nodiscard]] const Record& record_as_read(std::size_t index);
    [[nodiscard]] DecidedRow person(std::size_t index);

    // The record is whole, so that a cell of it can be told from the others.
    [[nodiscard]] bool is_correctable(std::size_t index);
    void correct(std::size_t index, std::size_t column, std::string_view text);
    void restore(std::size_t index);

private:
    friend class KeptRows;
    struct Reading;                                         // what rests on the survey
    using Corrections = std::map<std::size_t, std::string>; // by column

    void add_row(const Record& record, std::uint64_t start);
    void take(const RowBlock& rows);
    void decide_anew(std::size_t index);
    void count_words(std::size_t index, int by);
    void correct_again();
    void count(const KeptRow& row, int by);
    [[nodiscard]] std::uint16_t unit_of(std::string_view name);

    std::shared_ptr<const rules::RuleBook> book_;
    RosterSurvey survey_;
    std::vector<Preset> presets_;
    std::shared_ptr<Courses> courses_;
    assess::AssessOptions options_;
    RecordStore store_;
    std::unique_ptr<Reading> reading_;
    bool is_finished_ = false;
    bool is_at_end_ = false;
    std::uint64_t record_end_ = 0; // of the one that was taken last
    std::vector<KeptRow> rows_;
    std::size_t decided_rows_ = 0;
    std::vector<std::string> units_;
    std::map<std::string, std::uint16_t, std::less<>> unit_indexes_;
    std::map<std::size_t, Corrections> corrections_; // by row
    std::array<std::int64_t, verdicts> tally_{};
    std::array<std::uint32_t, rules::RuleBookLimits::columns> missing_tally_{};
    std::vector<std::uint32_t> unit_tally_;
    Record as_read_;
    Record record_;
};

// The records of a kept roster with their corrections, the headings first: a source for a
// RosterCheck. `go_on` lets it give so many bytes more; it is done when it has given all of them.
class KeptRows {
public:
    explicit KeptRows(const KeptRoster& roster);

    void go_on(std::size_t bytes) { until_ = cursor_.place() + bytes; }
    [[nodiscard]] bool next(Record& record);
    [[nodiscard]] bool is_done() const { return is_done_; }
    [[nodiscard]] std::uint64_t place() const { return cursor_.place(); }

private:
    [[nodiscard]] bool read(Record& record);

    const KeptRoster& roster_;
    RecordCursor cursor_;
    std::uint64_t until_ = 0;
    std::size_t headings_left_;
    std::size_t rows_ = 0;
    Record as_read_;
    bool is_done_ = false;
};

} // namespace zicha::roster
