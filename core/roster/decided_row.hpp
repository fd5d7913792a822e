// A decided row by itself, for code that works on it further: lists, comparisons, the page.
//
// Use: as the sink of a RosterCheck, DecidedRows gives every row to a function; `decided_row` makes
// one of a block's rows. Promises: what looks like a private number is masked in its labels.
#pragma once

#include "core/assess/assess.hpp"
#include "core/base/diagnostic.hpp"
#include "core/roster/labels.hpp"
#include "core/roster/row_sink.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zicha::roster {

struct DecidedRow {
    std::int64_t row = 0; // where it starts: Record::row
    std::string id;
    std::string name;
    std::string unit;
    std::vector<Cell> cells; // one for each fact
    assess::Assessment assessment;
    std::optional<Diagnostic> problem; // verdict invalid
};

[[nodiscard]] DecidedRow decided_row(const RowBlock& rows, std::size_t row,
                                     const LabelColumns& labels);

class DecidedRows : public RowSink {
public:
    using Take = std::function<void(DecidedRow row)>;

    // `file` is where problems are said to be, if several rosters are decided together.
    DecidedRows(LabelColumns labels, Take take_row, std::string file = {})
        : labels_(labels), take_row_(std::move(take_row)), file_(std::move(file)) {}

    void take(const RowBlock& rows) override;

private:
    LabelColumns labels_;
    Take take_row_;
    std::string file_;
};

} // namespace zicha::roster
