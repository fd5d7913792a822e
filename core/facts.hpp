// The facts of many persons, a row a person: what the evaluator reads. A person is decided as a
// whole, and the cells of a person stand together: a column for each fact would spread one person
// over as many lines of the processor's cache as there are facts.
//
// Use: fix the columns and the capacity once, then `clear` and `add` again and again;
// nothing is allocated after construction. One person is a block of one row.
// Limits: a FactBlock does not validate; cell_reader.hpp does, before a cell is set.
#pragma once

#include "cell.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace zicha {

class FactBlock {
public:
    FactBlock(std::size_t columns, std::size_t capacity)
        : columns_(columns), cells_(columns * capacity) {}

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] bool is_full() const { return rows_ * columns_ == cells_.size(); }
    void clear() { rows_ = 0; }

    // A new row; the caller has checked that the block is not full.
    void add(std::span<const Cell> row) {
        std::copy(row.begin(), row.end(), cells_.begin() + index(rows_++));
    }
    [[nodiscard]] std::span<const Cell> operator[](std::size_t row) const {
        return std::span(cells_).subspan(row * columns_, columns_);
    }

private:
    [[nodiscard]] std::ptrdiff_t index(std::size_t row) const {
        return static_cast<std::ptrdiff_t>(row * columns_);
    }

    std::size_t columns_;
    std::size_t rows_ = 0;
    std::vector<Cell> cells_;
};

} // namespace zicha
