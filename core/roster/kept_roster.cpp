#include "core/roster/kept_roster.hpp"

#include "core/facts/privacy.hpp"
#include "core/roster/row_block.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::string_view line_end = "\r\n"; // which no byte before it can spoil

// A cell as a reader of this roster takes it in.
void append_cell(std::string& out, std::string_view cell, char separator) {
    const bool needs_quotes = cell.find_first_of("\"\r\n") != std::string_view::npos ||
                              cell.find(separator) != std::string_view::npos;
    if (!needs_quotes) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

} // namespace

struct KeptRoster::Reading {
    Reading(const rules::RuleBook& book, const RosterSurvey& survey,
            const std::vector<Preset>& presets, const assess::AssessOptions& options)
        : parser(survey.separator, survey.lines), rows(book, survey, presets, options) {}

    CsvParser parser;
    RowBlock rows;                   // empty but for the time that `decide` takes
    std::optional<std::size_t> unit; // its column
    bool has_header = false;
};

KeptRoster::KeptRoster(std::shared_ptr<const rules::RuleBook> book, RosterSurvey survey,
                       std::vector<Preset> presets, assess::AssessOptions options)
    : options_(options) {
    begin_again(std::move(book), std::move(survey), std::move(presets));
}

KeptRoster::~KeptRoster() = default;

void KeptRoster::begin_again(std::shared_ptr<const rules::RuleBook> book, RosterSurvey survey,
                             std::vector<Preset> presets) {
    reading_.reset(); // it refers to the others
    book_ = std::move(book);
    survey_ = std::move(survey);
    presets_ = std::move(presets);
    reading_ = std::make_unique<Reading>(*book_, survey_, presets_, options_);
    reading_->unit = label_column("unit");
    next_ = record_end_ = heading_end_ = 0;
    is_at_end_ = false;
    rows_.clear();
    units_.assign(1, "");
    unit_indexes_.clear();
    corrections_.clear();
    tally_ = {};
    missing_tally_ = {};
    unit_tally_.assign(1, 0);
}

void KeptRoster::append(std::string bytes) {
    if (bytes.empty())
        return;
    starts_.push_back(bytes_);
    bytes_ += bytes.size();
    pieces_.push_back(std::move(bytes));
}

bool KeptRoster::is_decided() const {
    return is_finished_ && is_at_end_;
}

void KeptRoster::decide(std::size_t bytes) {
    Reading& reading = *reading_;
    take_late_line_feed();
    const std::uint64_t until = std::min(bytes_, next_ + bytes);
    while (next_ < until) {
        const auto found = std::upper_bound(starts_.begin(), starts_.end(), next_) - 1;
        const auto at = static_cast<std::size_t>(found - starts_.begin());
        const std::string& piece = pieces_[at];
        std::string_view rest =
            std::string_view(piece).substr(static_cast<std::size_t>(next_ - *found));
        rest = rest.substr(0, static_cast<std::size_t>(until - next_));
        const std::uint64_t end = next_ + rest.size();
        while (reading.parser.next(rest, reading.rows.next_record()))
            take(end - rest.size());
        next_ = end;
    }
    if (is_finished_ && next_ == bytes_ && !is_at_end_) {
        is_at_end_ = true;
        if (reading.parser.finish(reading.rows.next_record()))
            take(bytes_);
    }
    decide_rows();
}

bool KeptRoster::is_inside_line_end(std::uint64_t at) const {
    std::string joined;
    return at > 0 && at < bytes_ && piece(at - 1, at + 1, joined) == "\r\n";
}

// The second half of a line end that came with the next piece.
void KeptRoster::take_late_line_feed() {
    if (record_end_ != next_ || !is_inside_line_end(next_))
        return;
    ++record_end_;
    if (rows_.empty())
        ++heading_end_;
    else
        ++rows_.back().end;
}

void KeptRoster::take(std::uint64_t end) {
    if (is_inside_line_end(end))
        ++end;
    const std::uint64_t start = std::exchange(record_end_, end);
    if (!reading_->has_header) {
        reading_->has_header = true;
        heading_end_ = end;
        return;
    }
    RowBlock& rows = reading_->rows;
    const CsvRecord& record = rows.next_record();
    KeptRow& row = rows_.emplace_back();
    row.start = start;
    row.end = end;
    row.line = static_cast<std::uint32_t>(record.line());
    row.unit = reading_->unit ? unit_of(record[*reading_->unit]) : std::uint16_t{0};
    rows.read(record);
    rows.keep();
    if (rows.is_full())
        decide_rows();
}

// The last rows, which wait in the block.
void KeptRoster::decide_rows() {
    RowBlock& rows = reading_->rows;
    rows.decide();
    const std::size_t first = rows_.size() - rows.size();
    for (std::size_t at = 0; at < rows.size(); ++at) {
        rows_[first + at].take(rows.assessment(at));
        count(rows_[first + at], 1);
    }
    rows.clear();
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

// As the only row of the block, which the caller clears.
RowBlock& KeptRoster::decide_alone(const CsvRecord& record) {
    RowBlock& rows = reading_->rows;
    rows.read(record);
    rows.keep();
    rows.decide();
    return rows;
}

void KeptRow::take(const assess::Assessment& assessment) {
    verdict = assessment.verdict;
    missing = assessment.missing;
    has_gap = assessment.has_gap;
    further_hours = assessment.further_hours;
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

std::optional<std::size_t> KeptRoster::label_column(std::string_view label) const {
    for (std::size_t at = 0; at < survey_.columns.size(); ++at)
        if (survey_.columns[at].use == ColumnUse::label &&
            book_->labels[survey_.columns[at].index].id == label)
            return at;
    return std::nullopt;
}

std::string_view KeptRoster::piece(std::uint64_t from, std::uint64_t to,
                                   std::string& joined) const {
    const auto found = std::upper_bound(starts_.begin(), starts_.end(), from) - 1;
    auto at = static_cast<std::size_t>(found - starts_.begin());
    std::string_view part =
        std::string_view(pieces_[at]).substr(static_cast<std::size_t>(from - *found));
    const auto size = static_cast<std::size_t>(to - from);
    if (part.size() >= size)
        return part.substr(0, size);
    joined = part;
    while (joined.size() < size)
        joined += std::string_view(pieces_[++at]).substr(0, size - joined.size());
    return joined;
}

const CsvRecord& KeptRoster::record(std::size_t index) {
    const KeptRow& row = rows_[index];
    const auto corrected = corrections_.find(index);
    std::string_view text = corrected != corrections_.end() ? std::string_view(corrected->second)
                                                            : piece(row.start, row.end, joined_);
    CsvParser parser(survey_.separator, survey_.lines);
    if (!parser.next(text, record_))
        (void)parser.finish(record_);
    return record_;
}

std::string KeptRoster::label_of(std::string_view label, const CsvRecord& record) const {
    const std::optional<std::size_t> column = label_column(label);
    return column ? facts::masked(record[*column]) : std::string();
}

DecidedRow KeptRoster::person(std::size_t index) {
    const CsvRecord& cells = record(index);
    DecidedRow person;
    person.row = rows_[index].line;
    person.id = label_of("id", cells);
    person.name = label_of("name", cells);
    person.unit = label_of("unit", cells);
    RowBlock& rows = decide_alone(cells);
    person.cells = rows.cells(0);
    person.assessment = rows.assessment(0);
    if (const Diagnostic* problem = rows.problem(0)) {
        person.problem = *problem;
        person.problem->place.row = rows_[index].line;
    }
    rows.clear();
    return person;
}

bool KeptRoster::is_correctable(std::size_t index) {
    return record(index).fault() == CsvFault::none;
}

void KeptRoster::correct(std::size_t index, std::size_t column, std::string_view text) {
    const CsvRecord& before = record(index);
    // Blank lines before the record belong to it, so that every row keeps its number.
    std::string corrected;
    for (std::int64_t line = 1; line < before.line(); ++line)
        corrected += line_end;
    const std::size_t cells = std::max(before.size(), column + 1);
    for (std::size_t at = 0; at < cells; ++at) {
        if (at > 0)
            corrected += survey_.separator;
        append_cell(corrected, at == column ? text : before[at], survey_.separator);
    }
    corrected += line_end;
    corrections_[index] = std::move(corrected);
    rows_[index].is_corrected = true;
    decide_anew(index);
}

void KeptRoster::restore(std::size_t index) {
    corrections_.erase(index);
    rows_[index].is_corrected = false;
    decide_anew(index);
}

void KeptRoster::decide_anew(std::size_t index) {
    KeptRow& row = rows_[index];
    const CsvRecord& cells = record(index);
    count(row, -1);
    row.unit = reading_->unit ? unit_of(cells[*reading_->unit]) : std::uint16_t{0};
    RowBlock& rows = decide_alone(cells);
    row.take(rows.assessment(0));
    rows.clear();
    count(row, 1);
}

void KeptRoster::copy_headings(std::string& out) const {
    std::string joined;
    if (heading_end_ > 0)
        out += piece(0, heading_end_, joined);
}

std::size_t KeptRoster::copy(std::size_t first, std::size_t most, std::string& out) const {
    const std::size_t enough = out.size() + most;
    std::string joined;
    while (first < rows_.size() && out.size() < enough) {
        const auto corrected = corrections_.find(first);
        if (corrected != corrections_.end())
            out += corrected->second;
        else
            out += piece(rows_[first].start, rows_[first].end, joined);
        ++first;
    }
    return first;
}

} // namespace zicha::roster
