// Where decided rows go: a file of CSV, NDJSON or a workbook, lists, a comparison, the page.
//
// Use: give sinks to a RosterCheck, which calls each for every block of rows, in the roster's
// order. Promises: a block is good during the call only. A sink of a file masks what looks like a
// private number, and counts how often.
#pragma once

#include "core/roster/row_block.hpp"

#include <cstdint>

namespace zicha::roster {

class RowSink {
public:
    RowSink() = default;
    RowSink(const RowSink&) = delete;
    RowSink& operator=(const RowSink&) = delete;
    virtual ~RowSink() = default;

    virtual void take(const RowBlock& rows) = 0;
    [[nodiscard]] std::int64_t masked_cells() const { return masked_cells_; }

protected:
    void count_masked() { ++masked_cells_; }

private:
    std::int64_t masked_cells_ = 0;
};

} // namespace zicha::roster
