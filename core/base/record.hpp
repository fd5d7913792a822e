// One record of a table: its cells, the row where it is found, and what is wrong with it.
//
// Use: the reader of a table fills it: `start`, then `append` and `end_cell` for each cell, `end`;
// CsvParser leaves a record of text where it lies, if it can. The receiver reads the cells, which
// are blank beyond the last. Promises: within RecordLimits; anything beyond them is cut, and
// `fault` tells so. Nothing is allocated once a record has grown to the size of its table's rows.
// Limits: a record that lies in bytes is good as long as these are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

struct RecordLimits {
    static constexpr std::size_t cell_bytes = std::size_t{1} << 20U;
    static constexpr std::size_t record_bytes = std::size_t{4} << 20U;
    static constexpr std::size_t cells = 16384;
};

enum class RecordFault : std::uint8_t {
    none,
    cell_too_large,
    too_many_cells,
    nul,
    unclosed_quote,  // of separated text
    merged_cell,     // of a sheet: whose value it is cannot be told
    no_result,       // of a sheet: a formula that has not been calculated
    shown_otherwise, // of a sheet: people see another number than is stored
    partly_struck    // of a sheet: some of its text is struck through
};

// The cells are as their file has them; only the value of the one with the fault is of no use.
[[nodiscard]] constexpr bool is_of_one_value(RecordFault fault) {
    return fault == RecordFault::merged_cell || fault == RecordFault::no_result ||
           fault == RecordFault::shown_otherwise || fault == RecordFault::partly_struck;
}

struct CellFault {
    std::uint32_t cell = 0;
    RecordFault fault = RecordFault::none;
};

class Record {
public:
    [[nodiscard]] std::size_t size() const { return size_; }
    // Blank beyond the last cell.
    [[nodiscard]] std::string_view operator[](std::size_t cell) const {
        if (cell >= size_)
            return {};
        const std::size_t start = cell == 0 ? 0 : ends_[cell - 1] + (is_in_place_ ? 1U : 0U);
        return {text().data() + start, ends_[cell] - start};
    }
    // Calls `visit(cell, text)` for those of the first `count` cells that hold anything, until one
    // call returns false; whether none did.
    template <typename Visit> bool visit_filled(std::size_t count, const Visit& visit) const {
        const char* const text_start = text().data();
        const std::size_t gap = is_in_place_ ? 1 : 0;
        std::size_t start = 0;
        for (std::size_t cell = 0; cell < count && cell < size_; ++cell) {
            const std::size_t end = ends_[cell];
            if (end != start && !visit(cell, std::string_view(text_start + start, end - start)))
                return false;
            start = end + gap;
        }
        return true;
    }
    [[nodiscard]] std::size_t bytes() const { return text().size(); }
    // The record as its file writes it, without the line end; only if nothing had to be undone.
    [[nodiscard]] std::optional<std::string_view> as_written() const {
        return is_in_place_ ? std::optional(in_place_) : std::nullopt;
    }
    // The line of the text where it starts, or the row of the sheet; and where it ends.
    [[nodiscard]] std::int64_t row() const { return row_; }
    [[nodiscard]] std::int64_t last_row() const { return last_row_; }
    // The first fault, and the cell it was found in; one of a value only if there is no other.
    [[nodiscard]] RecordFault fault() const { return fault_; }
    [[nodiscard]] std::size_t fault_cell() const { return fault_cell_; }
    // All that are of one value, of which nobody may read any of the columns.
    [[nodiscard]] const std::vector<CellFault>& value_faults() const { return value_faults_; }

    // Forgets what it holds.
    void start(std::int64_t row);
    // To the cell that is being filled; a NUL is replaced.
    void append(std::string_view text);
    void end_cell();
    void note(RecordFault fault);
    void end(std::int64_t last_row) { last_row_ = last_row; }
    // As if it started in another row.
    void move_to(std::int64_t row) {
        last_row_ += row - row_;
        row_ = row;
    }

private:
    friend class CsvParser;

    [[nodiscard]] std::string_view text() const { return is_in_place_ ? in_place_ : text_; }

    std::string text_;          // the cells one behind the other,
    std::string_view in_place_; // or the bytes they lie in, with separators between them
    bool is_in_place_ = false;
    std::vector<std::uint32_t> ends_; // where each cell ends; beyond size_ only room
    std::size_t size_ = 0;
    std::size_t cell_start_ = 0; // of the cell that is being filled
    std::int64_t row_ = 0;
    std::int64_t last_row_ = 0;
    RecordFault fault_ = RecordFault::none;
    std::size_t fault_cell_ = 0;
    std::vector<CellFault> value_faults_;
};

} // namespace zicha
