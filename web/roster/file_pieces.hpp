// The file that was chosen or dropped last, piece after piece, for whoever reads it now.
//
// Use: between frames `take`, and `ask` if more is wanted. Promises: one piece is on its way at a
// time. Limits: whoever goes on reading where another has begun goes on with that one's FilePieces.
#pragma once

#include "web/platform/large_file.hpp"

#include <optional>

namespace zicha::web {

class FilePieces {
public:
    static constexpr std::size_t piece_bytes = std::size_t{1} << 20U;

    [[nodiscard]] bool can_ask() const { return !is_asked_; }
    void ask() {
        if (is_asked_)
            return;
        is_asked_ = true;
        platform::ask_for_piece(piece_bytes);
    }
    [[nodiscard]] std::optional<platform::FilePiece> take() {
        std::optional<platform::FilePiece> piece = platform::take_piece();
        if (piece)
            is_asked_ = false;
        return piece;
    }
    // There is something to do at once for one who wants more.
    [[nodiscard]] bool has_work() const { return !is_asked_ || platform::has_piece(); }

private:
    bool is_asked_ = false;
};

} // namespace zicha::web
