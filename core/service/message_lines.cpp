#include "core/service/message_lines.hpp"

#include <utility>

namespace zicha::service {

void MessageLines::hold(std::string_view bytes) {
    is_held_long_ = is_held_long_ || bytes.size() > most_bytes_ - held_.size();
    if (is_held_long_)
        held_.clear();
    else
        held_ += bytes;
}

bool MessageLines::next() {
    if (std::exchange(is_held_given_, false))
        held_.clear();
    const std::size_t end = rest_.find('\n');
    const bool has_end = end != std::string_view::npos;
    std::string_view piece = rest_.substr(0, end);
    rest_.remove_prefix(has_end ? end + 1 : rest_.size());
    if (!has_end || !held_.empty() || is_held_long_) {
        hold(piece);
        if (!has_end && (!is_at_end_ || (held_.empty() && !is_held_long_)))
            return false;
        piece = held_;
        is_held_given_ = true;
    }
    is_too_long_ = std::exchange(is_held_long_, false) || piece.size() > most_bytes_;
    if (piece.ends_with('\r'))
        piece.remove_suffix(1);
    line_ = is_too_long_ ? std::string_view() : piece;
    return true;
}

} // namespace zicha::service
