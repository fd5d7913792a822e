// Rows decided under a book of needs, as a workbook: one of their own, or the one that their roster
// came in.
//
// Use: `NeedsXlsxRows` as the sink of a NeedsCheck for each roster of an XlsxResult, or
// `NeedsOwnRows` while an OwnWorkbook wants rows; `end` it behind the last row. The last
// sheet of the latter says `needs_verdict_lines`. Promises: the words of NeedsCsv; hours are
// numbers, verdicts on their colours. Limits: those of XlsxRows and OwnRows.
#pragma once

#include "core/screening/needs_result.hpp"
#include "core/workbook/own_explanation.hpp"
#include "core/workbook/own_workbook.hpp"
#include "core/workbook/xlsx_rows.hpp"

#include <string>
#include <utility>
#include <vector>

namespace zicha::workbook {

[[nodiscard]] std::vector<VerdictLine> needs_verdict_lines(const screening::NeedsTally& tally,
                                                           Language language);

class NeedsXlsxRows : public screening::NeedsRowSink {
public:
    // Form and result must outlive it.
    NeedsXlsxRows(const screening::NeedsForm& form, const roster::RosterSurvey& survey,
                  const roster::RosterLayout& layout, roster::ResultOptions options,
                  XlsxResult& result);

    void take(const screening::NeedsRow& row) override;

private:
    const screening::NeedsForm& form_;
    roster::ResultOptions options_;
    XlsxResult& result_;
    RosterCells own_cells_;
    std::vector<XlsxValue> values_;
};

class NeedsOwnRows : public screening::NeedsRowSink {
public:
    NeedsOwnRows(const screening::NeedsForm& form, Language language, OwnWorkbook& workbook);

    void take(const screening::NeedsRow& row) override;
    void end() override;

private:
    struct FirstRow { // that waits until the widths are known
        std::int64_t row = 0;
        screening::RowOutcome outcome{};
        std::vector<std::string> cells;
    };

    void add(std::int64_t row, screening::RowOutcome outcome,
             const std::vector<std::string>& cells);

    const screening::NeedsForm& form_;
    Language language_;
    OwnWorkbook& workbook_;
    std::vector<std::size_t> widths_;
    std::vector<FirstRow> first_;
    bool has_begun_ = false;
    std::vector<XlsxValue> values_;
};

} // namespace zicha::workbook
