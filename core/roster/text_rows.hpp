// The records of separated text that is at hand as a whole, or comes in pieces.
//
// Use: `feed` a piece, then `next` until it is false; `finish` after the last piece and `next` once
// more. As the source of a RosterCheck: check.take_all(rows) after each. Limits: a piece must stay
// until the next one comes.
#pragma once

#include "core/base/csv.hpp"

#include <string_view>

namespace zicha::roster {

class TextRows {
public:
    explicit TextRows(char separator) : parser_(separator) {}

    void feed(std::string_view text) { rest_ = text; }
    void finish() { is_at_end_ = true; }

    [[nodiscard]] bool next(Record& record) {
        if (parser_.next(rest_, record))
            return true;
        if (!is_at_end_ || is_finished_)
            return false;
        is_finished_ = true;
        return parser_.finish(record);
    }
    // Nothing comes any more.
    [[nodiscard]] bool is_finished() const { return is_finished_; }

private:
    CsvParser parser_;
    std::string_view rest_;
    bool is_at_end_ = false;
    bool is_finished_ = false;
};

} // namespace zicha::roster
