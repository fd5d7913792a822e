// The facts of many persons, a column a fact: what the evaluator reads.
//
// Use: fix the columns and the capacity once, then `clear`, `add_row`, `set` again and again;
// nothing is allocated after construction. One person is a block of one row.
// Limits: a FactBlock does not validate; cell_reader.hpp does, before a cell is set.
#pragma once

#include "cell.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace zicha {

class FactBlock {
public:
    FactBlock(std::size_t columns, std::size_t capacity)
        : capacity_(capacity), cells_(columns * capacity) {}

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t capacity() const { return capacity_; }
    [[nodiscard]] bool is_full() const { return rows_ == capacity_; }
    void clear() { rows_ = 0; }

    // A new row of blank cells; the caller has checked that the block is not full.
    std::size_t add_row() {
        for (std::size_t at = rows_; at < cells_.size(); at += capacity_)
            cells_[at] = Cell{};
        return rows_++;
    }
    void set(std::size_t row, std::size_t column, Cell cell) {
        cells_[column * capacity_ + row] = cell;
    }
    [[nodiscard]] Cell at(std::size_t row, std::size_t column) const {
        return cells_[column * capacity_ + row];
    }

private:
    std::size_t capacity_;
    std::size_t rows_ = 0;
    std::vector<Cell> cells_;
};

} // namespace zicha
