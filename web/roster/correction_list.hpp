// The wrong cells of a few invalid rows, to be put right one below the other.
//
// Use: `begin` with rows that are shown, of which the first invalid ones are taken; `follow` after
// a cell has changed. Promises: a row that is right by now stays, with what was typed, until the
// next `begin`; what shows up behind a corrected cell is added. Limits: `most_rows` at once.
#pragma once

#include "core/roster/wrong_cells.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::web {

class CorrectionList {
public:
    static constexpr std::size_t most_rows = 15;

    struct Entry {
        std::size_t row = 0;
        std::optional<std::size_t> column;      // none: nothing that one cell could put right
        std::string was;                        // in the file
        std::string now;                        // what was put in its place; may be empty
        std::optional<roster::WrongCell> wrong; // not any more: it is right
    };

    void begin(roster::KeptRoster& kept, std::span<const std::uint32_t> rows);
    void follow(roster::KeptRoster& kept);
    void clear() { entries_.clear(); }
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }

private:
    void take(roster::KeptRoster& kept, std::size_t row);

    std::vector<Entry> entries_; // those of a row follow one another
};

} // namespace zicha::web
