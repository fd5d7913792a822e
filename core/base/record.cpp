#include "core/base/record.hpp"

#include <algorithm>

namespace zicha {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// One huge row must not make each of the records that are traded huge in turn.
constexpr std::size_t kept_bytes = std::size_t{64} << 10U;

// A NUL is replaced by more bytes than it has, so that a limit can be passed by a little.
constexpr std::size_t left(std::size_t limit, std::size_t used) {
    return used < limit ? limit - used : 0;
}

} // namespace

void Record::start(std::int64_t row) {
    text_.clear();
    if (text_.capacity() > kept_bytes)
        text_ = std::string();
    is_in_place_ = false;
    size_ = 0;
    cell_start_ = 0;
    row_ = last_row_ = row;
    fault_ = RecordFault::none;
    fault_cell_ = 0;
    value_faults_.clear();
}

void Record::note(RecordFault fault) {
    if (is_of_one_value(fault))
        value_faults_.push_back({static_cast<std::uint32_t>(size_), fault});
    const bool is_graver = is_of_one_value(fault_) && !is_of_one_value(fault);
    if (fault == RecordFault::none || (fault_ != RecordFault::none && !is_graver))
        return;
    fault_ = fault;
    fault_cell_ = size_;
}

void Record::append(std::string_view text) {
    if (size_ == RecordLimits::cells)
        return;
    const std::size_t room = std::min(left(RecordLimits::cell_bytes, text_.size() - cell_start_),
                                      left(RecordLimits::record_bytes, text_.size()));
    if (text.size() > room) {
        note(RecordFault::cell_too_large);
        text = text.substr(0, room);
    }
    for (;;) {
        const std::size_t nul = text.find('\0');
        text_.append(text.substr(0, nul));
        if (nul == std::string_view::npos)
            return;
        note(RecordFault::nul);
        text_.append(replacement);
        text.remove_prefix(nul + 1);
    }
}

void Record::end_cell() {
    if (size_ == RecordLimits::cells) {
        note(RecordFault::too_many_cells);
        return;
    }
    if (size_ == ends_.size())
        ends_.resize(size_ * 2 + 8);
    ends_[size_++] = static_cast<std::uint32_t>(text_.size());
    cell_start_ = text_.size();
}

} // namespace zicha
