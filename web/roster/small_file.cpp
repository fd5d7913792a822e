#include "web/roster/small_file.hpp"

namespace zicha::web {

bool SmallFile::has_work() const {
    return !is_done_ && pieces_.has_work();
}

void SmallFile::work() {
    if (is_done_)
        return;
    if (const std::optional<platform::FilePiece> piece = pieces_.take()) {
        is_done_ = piece->failed || piece->bytes.empty();
        *text_ += piece->bytes;
        if (piece->failed || text_->size() > most_bytes_) {
            is_done_ = true;
            text_.reset();
        }
    }
    if (!is_done_)
        pieces_.ask();
}

} // namespace zicha::web
