// The one way of a row: a source's record is read, decided together with a block of others, and
// given to every sink.
//
// Use: survey the start of a roster (survey.hpp), make the sinks that are wanted (row_sink.hpp) and
// a RosterCheck; then `take_all` from a source as often as it has records, or fill `next_record()`
// and `take()` it, and `flush()` before the bytes go that records lie in. The first record is the
// roster's headings. A source is whatever has `bool next(Record&)`. Promises: every record below
// the headings that holds anything comes out, in order: valid, `invalid` with the reason, or
// `skipped` if it is no person; the others are counted. Rows are read, decided and
// given a few dozen at a time, so that all of it stays in the processor's cache and memory does not
// grow with the roster. Limits: UTF-8; a byte that belongs to no character makes its row invalid.
#pragma once

#include "core/assess/assess.hpp"
#include "core/roster/courses.hpp"
#include "core/roster/labels.hpp"
#include "core/roster/repeated_headings.hpp"
#include "core/roster/row_block.hpp"
#include "core/roster/row_remarks.hpp"
#include "core/roster/row_sink.hpp"
#include "core/roster/survey.hpp"
#include "core/roster/tally.hpp"
#include "core/roster/unknown_words.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace zicha::roster {

struct RosterCheckOptions {
    assess::AssessOptions assess;
    std::vector<Preset> presets;
    Courses* courses = nullptr; // hours that take the place of the roster's, if any
};

class RosterCheck {
public:
    // Book and sinks must outlive it.
    RosterCheck(const rules::RuleBook& book, RosterSurvey survey, RosterCheckOptions options,
                std::vector<RowSink*> sinks);
    RosterCheck(const RosterCheck&) = delete; // its parts refer to one another
    RosterCheck& operator=(const RosterCheck&) = delete;
    RosterCheck(RosterCheck&&) = delete;
    RosterCheck& operator=(RosterCheck&&) = delete;
    ~RosterCheck() = default;

    // All that the source has now.
    template <typename Source> void take_all(Source& source) {
        while (source.next(next_record()))
            take();
        flush();
    }

    [[nodiscard]] Record& next_record() { return rows_.next_record(); }
    // False if it is not a row that comes out.
    bool take();
    // Whatever the next record holds, a row comes out; `problem` tells why it could not be made.
    void take_person(std::optional<Diagnostic> problem);
    void flush();
    // The next record is a row.
    [[nodiscard]] bool has_headings() const { return records_ >= survey_.first_row; }

    [[nodiscard]] const RosterTally& tally() const { return tally_; }
    // What is said of single rows, once all have been taken.
    [[nodiscard]] std::vector<Diagnostic> notices() const;
    [[nodiscard]] std::vector<UnknownWord> unknown_words() const { return unknown_.words(); }
    // A row that cannot be read was taken (1), or is not as it was any more (-1).
    void count_words(const Record& record, int by) { unknown_.see(record, by); }
    // Rows come below headings that are repeated in another order: they cannot be read for certain.
    [[nodiscard]] bool is_misplaced() const { return is_misplaced_; }

private:
    void count_gap(const Record& record);
    void keep(const Record& record, Diagnostic* problem);
    void remark_skipped(const Record& record);
    [[nodiscard]] bool count_empty(const Record& record);

    RosterSurvey survey_;
    RosterCheckOptions options_;
    LabelColumns labels_; // courses are found by the id
    RepeatedHeadings headings_;
    std::vector<RowSink*> sinks_;
    RowBlock rows_;
    std::size_t records_ = 0;   // as far as the headings go
    std::int64_t last_row_ = 0; // where the record before ends
    bool is_misplaced_ = false;
    RosterTally tally_;
    RowRemarks remarks_;
    UnknownWords unknown_;
};

} // namespace zicha::roster
