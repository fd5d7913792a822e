// Decided rows into the workbook that their roster came in.
//
// Use: one OwnRows as the sink of the RosterCheck, while the workbook wants rows. Limits: of one
// roster; the workbook's own cells stay as they are, private numbers in them too.
#pragma once

#include "core/roster/row_sink.hpp"
#include "core/workbook/own_workbook.hpp"
#include "core/workbook/result_values.hpp"

#include <vector>

namespace zicha::workbook {

class OwnRows : public roster::RowSink {
public:
    // Book and workbook must outlive it.
    OwnRows(const rules::RuleBook& book, Language language, OwnWorkbook& workbook);

    void take(const roster::RowBlock& rows) override;

private:
    void measure(const roster::RowBlock& rows);

    OwnWorkbook& workbook_;
    ResultValues result_;
    std::vector<std::size_t> widths_; // of the first rows
    bool has_begun_ = false;
    std::vector<XlsxValue> values_;
};

} // namespace zicha::workbook
