// The lines of a stream that comes in pieces, such as messages or persons, one a line.
//
// Use: `feed` a piece, then `next` until it is false; `finish` after the last piece and `next` once
// more, for a last line without a line break. Promises: a line longer than the limit is told as
// such and costs no memory beyond it; "\r\n" ends a line as "\n" does. Limits: a piece must stay
// until the next one comes, and a line is good until the next call.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zicha::service {

class MessageLines {
public:
    explicit MessageLines(std::size_t most_bytes) : most_bytes_(most_bytes) {}

    void feed(std::string_view bytes) { rest_ = bytes; }
    void finish() { is_at_end_ = true; }

    [[nodiscard]] bool next();
    // Blank if it is too long.
    [[nodiscard]] std::string_view line() const { return line_; }
    [[nodiscard]] bool is_too_long() const { return is_too_long_; }

private:
    void hold(std::string_view bytes);

    std::size_t most_bytes_;
    std::string_view rest_;
    std::string held_; // the beginning of a line whose end has not come
    bool is_held_long_ = false;
    bool is_held_given_ = false; // to be forgotten
    bool is_at_end_ = false;
    std::string_view line_;
    bool is_too_long_ = false;
};

} // namespace zicha::service
