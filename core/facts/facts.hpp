// The facts of a few dozen persons, a column a fact: what the evaluator reads.
//
// Use: fix the columns and the capacity once, then `clear` and `add` again and again;
// nothing is allocated after construction. `block[row]` are the facts of one person by column; a
// span of cells serves as well. One person is a block of one row.
// Limits: a FactBlock does not validate; cell_reader.hpp does, before a cell is set. No more rows
// than a RowSet has bits: so many columns stay in the processor's nearest cache.
#pragma once

#include "core/base/cell.hpp"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace zicha::facts {

// Some rows of a block: a bit a row.
using RowSet = std::uint64_t;

// Takes the first row off a set that has one.
[[nodiscard]] constexpr std::size_t take_row(RowSet& rows) {
    const auto row = static_cast<std::size_t>(std::countr_zero(rows));
    rows &= rows - 1;
    return row;
}

// One person's facts, wherever they lie.
class CellsOfPerson {
public:
    CellsOfPerson(std::span<const Cell> cells) : first_(cells.data()) {}
    CellsOfPerson(const Cell* first, std::size_t stride) : first_(first), stride_(stride) {}

    [[nodiscard]] Cell operator[](std::size_t column) const { return first_[column * stride_]; }

private:
    const Cell* first_;
    std::size_t stride_ = 1;
};

class FactBlock {
public:
    static constexpr std::size_t most_rows = 64;

    FactBlock(std::size_t columns, std::size_t capacity)
        : columns_(columns), capacity_(capacity), cells_(columns * capacity) {}

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] bool is_full() const { return rows_ == capacity_; }
    void clear() { rows_ = 0; }
    [[nodiscard]] RowSet all_rows() const {
        return rows_ == 0 ? 0 : ~RowSet{0} >> (most_rows - rows_);
    }

    // A new row; the caller has checked that the block is not full.
    void add(CellsOfPerson person) {
        for (std::size_t column = 0; column < columns_; ++column)
            cells_[column * capacity_ + rows_] = person[column];
        ++rows_;
    }
    [[nodiscard]] CellsOfPerson operator[](std::size_t row) const {
        return {cells_.data() + row, capacity_};
    }
    [[nodiscard]] const Cell* column(std::size_t column) const {
        return cells_.data() + column * capacity_;
    }

private:
    std::size_t columns_;
    std::size_t capacity_;
    std::size_t rows_ = 0;
    std::vector<Cell> cells_;
};

} // namespace zicha::facts
