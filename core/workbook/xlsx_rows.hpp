// Decided rows as a workbook: the roster's own cells, then the result in words, as CsvRows has
// them.
//
// Use: one XlsxResult for the output; an XlsxRows for each roster, as the sink of its RosterCheck;
// `finish` the result. Take what is in `output()` away between calls. Promises: hours are numbers,
// in the roster's columns of hours and in the results', whatever they are called; any other cell is
// text, just as the roster writes it, unless it looks like a private number and is masked. Verdicts
// are coloured. Limits: those of XlsxWriter.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/roster/result_options.hpp"
#include "core/roster/row_sink.hpp"
#include "core/workbook/result_values.hpp"
#include "core/workbook/roster_cells.hpp"
#include "core/workbook/xlsx_writer.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::workbook {

class XlsxResult {
public:
    XlsxResult(const rules::RuleBook& book, const roster::RosterLayout& layout,
               const roster::ResultOptions& options);
    // `headings`: of the result's columns.
    XlsxResult(std::vector<std::string> headings, const roster::RosterLayout& layout,
               const roster::ResultOptions& options);

    void add_row(std::span<const XlsxValue> cells) {
        is_full_ = is_full_ || !writer_.add_row(cells);
    }
    void finish() { writer_.finish(); }

    [[nodiscard]] std::string& output() { return writer_.output(); }
    // Why the workbook is no good, if so.
    [[nodiscard]] std::optional<Diagnostic> problem() const;
    [[nodiscard]] std::int64_t cut_cells() const { return writer_.cut_cells(); }

private:
    XlsxWriter writer_;
    bool is_full_ = false;
};

class XlsxRows : public roster::RowSink {
public:
    // Book and result must outlive it.
    XlsxRows(const rules::RuleBook& book, const roster::RosterSurvey& survey,
             const roster::RosterLayout& layout, roster::ResultOptions options, XlsxResult& result);

    void take(const roster::RowBlock& rows) override;

private:
    roster::ResultOptions options_;
    XlsxResult& result_;
    RosterCells own_cells_;
    ResultValues result_values_;
    std::vector<XlsxValue> values_;
};

} // namespace zicha::workbook
