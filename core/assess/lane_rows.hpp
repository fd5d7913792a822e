// The rows of a block that are decided side by side: one, or as many as there are lanes.
//
// Use: `LaneRows<Amount>(block, rows)` takes its rows off `rows`, which has one; `lanes[column]`
// are their facts, as read_person_hours and decide_proof want them; extract_lane(…, lane) belongs
// to row(lane). Lanes without a row repeat the first one.
#pragma once

#include "core/assess/lanes.hpp"
#include "core/facts/facts.hpp"

#include <array>

namespace zicha::assess {

template <typename Amount> class LaneRows;

template <> class LaneRows<ClassHours> {
public:
    LaneRows(const facts::FactBlock& block, facts::RowSet& rows)
        : row_(facts::take_row(rows)), cells_(block[row_]) {}

    [[nodiscard]] static std::size_t size() { return 1; }
    [[nodiscard]] std::size_t row(std::size_t) const { return row_; }
    [[nodiscard]] Cell operator[](std::size_t column) const { return cells_[column]; }

private:
    std::size_t row_;
    facts::CellsOfPerson cells_;
};

template <> class LaneRows<HoursLanes> {
public:
    LaneRows(const facts::FactBlock& block, facts::RowSet& rows) : block_(block) {
        rows_.fill(facts::take_row(rows));
        size_ = 1;
        while (size_ < rows_.size() && rows != 0)
            rows_[size_++] = facts::take_row(rows);
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t row(std::size_t lane) const { return rows_[lane]; }
    [[nodiscard]] CellLanes operator[](std::size_t column) const {
        const Cell* const cells = block_.column(column);
        const auto four = [&](std::size_t first) {
            return Lanes::Four{cells[rows_[first]].encoded(), cells[rows_[first + 1]].encoded(),
                               cells[rows_[first + 2]].encoded(),
                               cells[rows_[first + 3]].encoded()};
        };
        return CellLanes(Lanes(four(0), four(4)));
    }

private:
    const facts::FactBlock& block_;
    std::array<std::size_t, Lanes::count> rows_{};
    std::size_t size_ = 0;
};

} // namespace zicha::assess
