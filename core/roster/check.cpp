#include "core/roster/check.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "core/roster/codes.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {

RosterCheck::RosterCheck(const rules::RuleBook& book, RosterSurvey survey,
                         RosterCheckOptions options, std::vector<RowSink*> sinks)
    : survey_(std::move(survey)), options_(std::move(options)),
      labels_(label_columns(book, survey_)), headings_(book, survey_), sinks_(std::move(sinks)),
      rows_(book, survey_, options_.presets, options_.assess), unknown_(book, survey_) {}

// Rows that a source leaves out show in the numbers of those that it gives.
void RosterCheck::count_gap(const Record& record) {
    tally_.empty += std::max<std::int64_t>(record.row() - last_row_ - 1, 0);
    last_row_ = record.last_row();
}

bool RosterCheck::count_empty(const Record& record) {
    count_gap(record);
    const std::string_view first = record[0];
    const bool has_letter = !first.empty() && (is_upper(first.front()) || is_digit(first.front()));
    if (has_letter || !is_empty_row(record)) // as nearly always
        return false;
    ++tally_.empty;
    return true;
}

bool RosterCheck::take() {
    const Record& record = rows_.next_record();
    if (!has_headings()) {
        ++records_;
        last_row_ = record.last_row();
        return false;
    }
    if (count_empty(record))
        return false;
    keep(record, nullptr);
    return true;
}

void RosterCheck::take_person(std::optional<Diagnostic> problem) {
    count_gap(rows_.next_record());
    keep(rows_.next_record(), problem ? &*problem : nullptr);
}

void RosterCheck::remark_skipped(const Record& record) {
    remarks_.skipped(record);
    const HeadingsAgain again = headings_.look(record);
    if (again != HeadingsAgain::none)
        is_misplaced_ = again == HeadingsAgain::moved;
    if (again == HeadingsAgain::moved)
        remarks_.moved_headings(record, headings_.moved_in(record));
}

void RosterCheck::keep(const Record& record, Diagnostic* problem) {
    const bool is_readable = rows_.read(record);
    const bool is_misplaced = is_misplaced_ && !rows_.is_skipped(rows_.size());
    const bool is_refused = problem != nullptr || is_misplaced;
    const bool is_person = is_readable && !is_refused;
    if (problem != nullptr)
        rows_.refuse(std::move(*problem));
    else if (is_misplaced)
        rows_.refuse({codes::roster_row_misplaced, {}, {}});
    if (rows_.is_skipped(rows_.size()))
        remark_skipped(record);
    else if (record.size() < survey_.usual_cells)
        remarks_.shorter(record);
    if (!is_person && !is_refused && !rows_.is_skipped(rows_.size()))
        unknown_.see(record);
    if (!rows_.is_skipped(rows_.size()))
        remarks_.person(record, labels_);
    if (labels_.id && !rows_.is_skipped(rows_.size())) {
        const std::string_view id = record[*labels_.id];
        remarks_.has_id(id, record.row());
        if (is_person && options_.courses != nullptr)
            rows_.use_courses(*options_.courses, cell_text(id));
    }
    rows_.keep();
    if (rows_.is_full())
        flush();
}

std::vector<Diagnostic> RosterCheck::notices() const {
    std::vector<Diagnostic> notices = remarks_.notices();
    for (Diagnostic& notice : unknown_.notices())
        notices.push_back(std::move(notice));
    return notices;
}

void RosterCheck::flush() {
    if (rows_.size() == 0)
        return;
    rows_.decide();
    tally_.rows += static_cast<std::int64_t>(rows_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row)
        ++tally_.by_verdict[static_cast<std::size_t>(rows_.assessment(row).verdict)];
    for (RowSink* sink : sinks_)
        sink->take(rows_);
    rows_.clear();
}

} // namespace zicha::roster
