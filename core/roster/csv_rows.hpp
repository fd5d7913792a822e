// Decided rows as CSV: the roster's own cells, then the result in words.
//
// Use: `append_csv_headings` once for the output; then a CsvRows for each roster, as the sink of
// its RosterCheck. Take what is in `out` away between calls. Promises: one line a row. Every cell
// that looks like a private number is masked.
#pragma once

#include "core/roster/fast/csv_result.hpp"
#include "core/roster/result_options.hpp"
#include "core/roster/row_sink.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <string>
#include <vector>

namespace zicha::roster {

void append_csv_headings(std::string& out, const rules::RuleBook& book, const RosterLayout& layout,
                         const ResultOptions& options);

class CsvRows : public RowSink {
public:
    // Book and `out` must outlive it.
    CsvRows(const rules::RuleBook& book, const RosterSurvey& survey, const RosterLayout& layout,
            ResultOptions options, std::string& out);

    void take(const RowBlock& rows) override;

private:
    void write(const RowBlock& rows, std::size_t row);
    void write_own_cells(const Record& record);
    void write_plain_cells(const Record& record);

    ResultOptions options_;
    CsvResult result_;
    std::vector<std::optional<std::size_t>> own_columns_; // for each output column
    bool keeps_all_columns_ = false;                      // in their order, between commas
    std::string file_cell_;                               // with its comma, if rows name their file
    std::string& out_;
};

} // namespace zicha::roster
