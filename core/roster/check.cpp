#include "core/roster/check.hpp"

#include "core/roster/labels.hpp"

#include <utility>

namespace zicha::roster {

RosterCheck::RosterCheck(const rules::RuleBook& book, RosterSurvey survey,
                         RosterCheckOptions options, std::vector<RowSink*> sinks)
    : survey_(std::move(survey)), options_(std::move(options)),
      id_column_(label_column(book, survey_, "id")), sinks_(std::move(sinks)),
      rows_(book, survey_, options_.presets, options_.assess) {}

void RosterCheck::take() {
    if (!has_headings_) {
        has_headings_ = true;
        return;
    }
    const Record& record = rows_.next_record();
    if (rows_.read(record) && options_.courses != nullptr && id_column_)
        options_.courses->replace(record[*id_column_], rows_.cells_to_change());
    rows_.keep();
    if (rows_.is_full())
        flush();
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
