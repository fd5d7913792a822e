#include "web/roster/small_file.hpp"

#include "web/platform/large_file.hpp"

namespace zicha::web {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 20U;

} // namespace

bool SmallFile::has_work() const {
    return !is_done_ && (!is_asked_ || platform::has_piece());
}

void SmallFile::work() {
    if (is_done_)
        return;
    if (const std::optional<platform::FilePiece> piece = platform::take_piece()) {
        is_asked_ = false;
        is_done_ = piece->failed || piece->bytes.empty();
        *text_ += piece->bytes;
        if (piece->failed || text_->size() > most_bytes_) {
            is_done_ = true;
            text_.reset();
        }
    }
    if (!is_done_ && !is_asked_) {
        is_asked_ = true;
        platform::ask_for_piece(piece_bytes);
    }
}

} // namespace zicha::web
