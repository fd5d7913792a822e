#include "core/roster/sample.hpp"

#include <utility>

namespace zicha::roster {

void RosterSample::count(char c) {
    if (c == '"') {
        in_quotes_ = in_quotes_ ? false : at_cell_start_;
        // A quote right behind a closing one opens the cell again: it was a doubled one.
        at_cell_start_ = !in_quotes_;
        at_line_start_ = false;
        return;
    }
    if (in_quotes_)
        return;
    const bool is_line_end = c == '\n' || c == '\r';
    if (is_line_end && !at_line_start_)
        ++lines_;
    at_cell_start_ = is_line_end || c == ',' || c == '\t' || c == ';';
    at_line_start_ = is_line_end;
}

bool RosterSample::feed(std::string_view text) {
    text_ += text;
    for (const char c : text)
        count(c);
    return is_enough();
}

void RosterSample::add(Record record) {
    row_bytes_ += record.bytes();
    rows_.push_back(std::move(record));
    ++lines_;
}

bool RosterSample::is_enough() const {
    return lines_ > below_ || text_.size() + row_bytes_ >= most_bytes;
}

} // namespace zicha::roster
