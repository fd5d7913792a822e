// Decided rows as NDJSON, for programs: one object a line.
//
// Use: as the sink of a RosterCheck; take what is in `out` away between calls. Promises: ids and
// names that look like private numbers are masked.
#pragma once

#include "core/roster/fast/ndjson_result.hpp"
#include "core/roster/labels.hpp"
#include "core/roster/result_options.hpp"
#include "core/roster/row_sink.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace zicha::roster {

class NdjsonRows : public RowSink {
public:
    // Book and `out` must outlive it.
    NdjsonRows(const rules::RuleBook& book, const RosterSurvey& survey,
               const ResultOptions& options, std::string& out);

    void take(const RowBlock& rows) override;

private:
    [[nodiscard]] std::string_view label(const Record& record, std::optional<std::size_t> column,
                                         std::string& store);

    LabelColumns labels_;
    NdjsonResult result_;
    std::string& out_;
};

} // namespace zicha::roster
