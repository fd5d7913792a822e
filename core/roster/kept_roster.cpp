#include "core/roster/kept_roster.hpp"

#include "core/base/words.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/labels.hpp"
#include "core/roster/row_block.hpp"
#include "core/roster/row_nature.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {
namespace {

void correct_record(const Record& as_read, const std::map<std::size_t, std::string>& corrections,
                    Record& record) {
    const std::size_t cells = std::max(as_read.size(), corrections.rbegin()->first + 1);
    record.start(as_read.row());
    auto value = as_read.value_faults().begin();
    for (std::size_t at = 0; at < cells; ++at) {
        const auto correction = corrections.find(at);
        // What was wrong with a value goes with it.
        if (value != as_read.value_faults().end() && value->cell == at) {
            if (correction == corrections.end())
                record.note(value->fault);
            ++value;
        }
        record.append(correction == corrections.end() ? as_read[at]
                                                      : std::string_view(correction->second));
        record.end_cell();
    }
    record.end(as_read.last_row());
}

} // namespace

struct KeptRoster::Reading : RowSink {
    explicit Reading(KeptRoster& kept)
        : roster(kept), labels(label_columns(*kept.book_, kept.survey_)),
          cursor(kept.store_, kept.survey_.separator),
          check(*kept.book_, kept.survey_, {kept.options_, kept.presets_, kept.courses_.get()},
                {this}),
          alone(*kept.book_, kept.survey_, kept.presets_, kept.options_) {}

    void take(const RowBlock& rows) override { roster.take(rows); }
    // As the only row of its block.
    const RowBlock& decide_alone(const Record& record, bool is_misplaced) {
        alone.clear();
        alone.next_record() = record;
        const bool is_readable = alone.read(record);
        if (is_misplaced && !alone.is_skipped(0))
            alone.refuse({codes::roster_row_misplaced, {}, {}});
        else if (is_readable && roster.courses_ && labels.id)
            alone.use_courses(*roster.courses_, cell_text(record[*labels.id]));
        alone.keep();
        alone.decide();
        return alone;
    }

    KeptRoster& roster;
    LabelColumns labels;
    RecordCursor cursor;
    RosterCheck check;
    RowBlock alone;
};

KeptRoster::KeptRoster(std::shared_ptr<const rules::RuleBook> book, RosterSurvey survey,
                       std::vector<Preset> presets, assess::AssessOptions options,
                       RecordStore store, std::shared_ptr<Courses> courses)
    : options_(options), store_(std::move(store)) {
    begin_again(std::move(book), std::move(survey), std::move(presets), std::move(courses));
}

KeptRoster::~KeptRoster() = default;

void KeptRoster::begin_again(std::shared_ptr<const rules::RuleBook> book, RosterSurvey survey,
                             std::vector<Preset> presets, std::shared_ptr<Courses> courses) {
    reading_.reset(); // it refers to the others
    if (survey.first_row != survey_.first_row)
        corrections_.clear();
    book_ = std::move(book);
    survey_ = std::move(survey);
    presets_ = std::move(presets);
    courses_ = std::move(courses);
    reading_ = std::make_unique<Reading>(*this);
    is_at_end_ = false;
    record_end_ = 0;
    rows_.clear();
    decided_rows_ = 0;
    units_.assign(1, "");
    unit_indexes_.clear();
    tally_ = {};
    missing_tally_ = {};
    unit_tally_.assign(1, 0);
}

bool KeptRoster::is_decided() const {
    return is_finished_ && is_at_end_;
}

std::uint64_t KeptRoster::decided_bytes() const {
    return reading_->cursor.place();
}

void KeptRoster::decide(std::size_t bytes) {
    RecordCursor& cursor = reading_->cursor;
    RosterCheck& check = reading_->check;
    const auto take_record = [&] {
        const std::uint64_t start = std::exchange(record_end_, cursor.place());
        if (check.has_headings() && !is_empty_row(check.next_record()))
            add_row(check.next_record(), start);
        check.take();
    };
    const std::uint64_t until = cursor.place() + bytes;
    while (cursor.next(until, check.next_record()))
        take_record();
    if (is_finished_ && cursor.place() == store_.bytes() && !is_at_end_) {
        is_at_end_ = true;
        if (cursor.finish(check.next_record()))
            take_record();
    }
    check.flush();
    if (is_decided())
        correct_again();
}

// Rows were decided as the file has them.
void KeptRoster::correct_again() {
    for (auto& [index, corrections] : corrections_) {
        if (rows_[index].is_corrected)
            continue;
        Corrections kept = std::exchange(corrections, {});
        count_words(index, -1);
        corrections = std::move(kept);
        rows_[index].is_corrected = true;
        decide_anew(index);
    }
}

void KeptRoster::add_row(const Record& record, std::uint64_t start) {
    KeptRow& row = rows_.emplace_back();
    row.start = start;
    row.end = reading_->cursor.place();
    row.line = static_cast<std::uint32_t>(record.row());
    row.is_misplaced = reading_->check.is_misplaced();
    row.unit = reading_->labels.unit ? unit_of(record[*reading_->labels.unit]) : std::uint16_t{0};
}

// The rows that were added and wait.
void KeptRoster::take(const RowBlock& rows) {
    for (std::size_t at = 0; at < rows.size(); ++at) {
        KeptRow& row = rows_[decided_rows_++];
        row.take(rows.assessment(at));
        count(row, 1);
    }
}

void KeptRoster::count(const KeptRow& row, int by) {
    tally_[static_cast<std::size_t>(row.verdict)] += by;
    const auto number = static_cast<std::uint32_t>(by); // of 32 bits, so that -1 takes one away
    unit_tally_[row.unit] += number;
    if (row.missing.none())
        return;
    for (std::size_t fact = 0; fact < book_->columns.size(); ++fact)
        if (row.missing.test(fact))
            missing_tally_[fact] += number;
}

void KeptRow::take(const assess::Assessment& assessment) {
    verdict = assessment.verdict;
    missing = assessment.missing;
    has_gap = assessment.has_gap;
    further_hours = assessment.further_hours;
    further_hours_at_best =
        assessment.has_best ? assessment.further_hours_at_best : assessment.further_hours;
}

std::uint16_t KeptRoster::unit_of(std::string_view name) {
    if (name.empty())
        return 0;
    const auto found = unit_indexes_.find(name);
    if (found != unit_indexes_.end())
        return found->second;
    if (units_.size() >= most_units)
        return 0;
    const auto index = static_cast<std::uint16_t>(units_.size());
    units_.emplace_back(name);
    unit_tally_.push_back(0);
    unit_indexes_.emplace(name, index);
    return index;
}

std::vector<Diagnostic> KeptRoster::notices() const {
    return reading_->check.notices();
}

std::vector<UnknownWord> KeptRoster::unknown_words() const {
    return reading_->check.unknown_words();
}

std::optional<std::size_t> KeptRoster::label_column(std::string_view label) const {
    return roster::label_column(*book_, survey_, label);
}

const Record& KeptRoster::record_as_read(std::size_t index) {
    const KeptRow& row = rows_[index];
    store_.read(row.start, row.end, survey_.separator, row.line, as_read_);
    return as_read_;
}

const Record& KeptRoster::record(std::size_t index) {
    (void)record_as_read(index);
    const auto corrected = corrections_.find(index);
    if (corrected == corrections_.end() || corrected->second.empty())
        return as_read_;
    correct_record(as_read_, corrected->second, record_);
    return record_;
}

DecidedRow KeptRoster::person(std::size_t index) {
    return decided_row(reading_->decide_alone(record(index), rows_[index].is_misplaced), 0,
                       reading_->labels);
}

bool KeptRoster::is_correctable(std::size_t index) {
    const RecordFault fault = record(index).fault();
    return fault == RecordFault::none || is_of_one_value(fault);
}

void KeptRoster::correct(std::size_t index, std::size_t column, std::string_view text) {
    count_words(index, -1);
    corrections_[index][column] = text;
    rows_[index].is_corrected = true;
    decide_anew(index);
}

std::map<std::int64_t, std::map<std::size_t, std::string>> KeptRoster::corrections() const {
    std::map<std::int64_t, std::map<std::size_t, std::string>> by_line;
    for (const auto& [row, cells] : corrections_)
        by_line[rows_[row].line] = cells;
    return by_line;
}

std::vector<std::size_t> KeptRoster::corrected_rows() const {
    std::vector<std::size_t> rows;
    for (const auto& [row, cells] : corrections_)
        rows.push_back(row);
    return rows;
}

void KeptRoster::restore(std::size_t index) {
    count_words(index, -1);
    corrections_.erase(index);
    rows_[index].is_corrected = false;
    decide_anew(index);
}

void KeptRoster::decide_anew(std::size_t index) {
    KeptRow& row = rows_[index];
    const Record& cells = record(index);
    count(row, -1);
    row.unit = reading_->labels.unit ? unit_of(cells[*reading_->labels.unit]) : std::uint16_t{0};
    row.take(reading_->decide_alone(cells, row.is_misplaced).assessment(0));
    count(row, 1);
    count_words(index, 1);
}

void KeptRoster::count_words(std::size_t index, int by) {
    if (rows_[index].verdict == assess::Verdict::invalid)
        reading_->check.count_words(record(index), by);
}

KeptRows::KeptRows(const KeptRoster& roster)
    : roster_(roster), cursor_(roster.store_, roster.survey_.separator),
      headings_left_(roster.survey_.first_row) {}

bool KeptRows::next(Record& record) {
    do {
        if (!read(record))
            return false;
    } while (headings_left_ == 0 && is_empty_row(record)); // which is no row
    if (headings_left_ > 0) {
        --headings_left_;
        return true;
    }
    const auto corrected = roster_.corrections_.find(rows_++);
    if (corrected == roster_.corrections_.end())
        return true;
    std::swap(record, as_read_);
    correct_record(as_read_, corrected->second, record);
    return true;
}

// The next record as its file has it.
bool KeptRows::read(Record& record) {
    if (is_done_)
        return false;
    if (cursor_.next(until_, record))
        return true;
    if (cursor_.place() < roster_.store_.bytes())
        return false;
    is_done_ = true;
    return cursor_.finish(record);
}

} // namespace zicha::roster
