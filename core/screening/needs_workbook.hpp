// Rows decided under a book of needs, as a workbook: one of their own, or the one that their roster
// came in.
//
// Use: `NeedsXlsxRows` as the sink of a NeedsCheck for each roster of a workbook::XlsxResult, or
// `NeedsOwnRows` while a workbook::OwnWorkbook wants rows; `end` it behind the last row. The last
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

namespace zicha::screening {

[[nodiscard]] std::vector<workbook::VerdictLine> needs_verdict_lines(const NeedsTally& tally,
                                                                     Language language);

class NeedsXlsxRows : public NeedsRowSink {
public:
    // Form and result must outlive it.
    NeedsXlsxRows(const NeedsForm& form, const roster::RosterSurvey& survey,
                  const roster::RosterLayout& layout, roster::ResultOptions options,
                  workbook::XlsxResult& result);

    void take(const NeedsRow& row) override;

private:
    const NeedsForm& form_;
    roster::ResultOptions options_;
    workbook::XlsxResult& result_;
    workbook::RosterCells own_cells_;
    std::vector<workbook::XlsxValue> values_;
};

class NeedsOwnRows : public NeedsRowSink {
public:
    NeedsOwnRows(const NeedsForm& form, Language language, workbook::OwnWorkbook& workbook);

    void take(const NeedsRow& row) override;
    void end() override;

private:
    struct FirstRow { // that waits until the widths are known
        std::int64_t row = 0;
        RowOutcome outcome{};
        std::vector<std::string> cells;
    };

    void add(std::int64_t row, RowOutcome outcome, const std::vector<std::string>& cells);

    const NeedsForm& form_;
    Language language_;
    workbook::OwnWorkbook& workbook_;
    std::vector<std::size_t> widths_;
    std::vector<FirstRow> first_;
    bool has_begun_ = false;
    std::vector<workbook::XlsxValue> values_;
};

} // namespace zicha::screening
