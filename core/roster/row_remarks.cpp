#include "core/roster/row_remarks.hpp"

#include "core/facts/privacy.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/row_nature.hpp"

#include <cstring>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::size_t first_size = 1024;

// Never 0, which stands for none.
std::uint64_t mark_of(std::string_view text) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    std::uint64_t mark = text.size();
    while (!text.empty()) {
        std::uint64_t piece = 0;
        const std::size_t size = text.size() < sizeof(piece) ? text.size() : sizeof(piece);
        std::memcpy(&piece, text.data(), size);
        mark = (mark ^ piece) * odd;
        mark ^= mark >> 29U;
        text.remove_prefix(size);
    }
    return mark == 0 ? odd : mark;
}

} // namespace

void RowRemarks::add(Rows& rows, std::int64_t row, std::string_view words) {
    if (static_cast<std::size_t>(rows.count++) >= most_named)
        return;
    rows.named += rows.named.empty() ? "" : "; ";
    rows.named += std::to_string(row);
    rows.named += words.empty() ? "" : " ";
    rows.named += words;
}

void RowRemarks::skipped(const Record& record) {
    add(skipped_, record.row(), row_title(record));
}

void RowRemarks::shorter(const Record& record) {
    add(shorter_, record.row(), {});
}

void RowRemarks::grow() {
    const std::vector<SeenId> before = std::exchange(ids_, {});
    ids_.resize(before.empty() ? first_size : before.size() * 2);
    for (const SeenId& id : before) {
        if (id.mark == 0)
            continue;
        std::size_t at = id.mark & (ids_.size() - 1);
        while (ids_[at].mark != 0)
            at = (at + 1) & (ids_.size() - 1);
        ids_[at] = id;
    }
}

void RowRemarks::has_id(std::string_view id, std::int64_t row) {
    if (id.empty())
        return;
    if (seen_ * 2 >= ids_.size() && seen_ < most_ids)
        grow();
    const std::uint64_t mark = mark_of(id);
    std::size_t at = mark & (ids_.size() - 1);
    for (; ids_[at].mark != 0; at = (at + 1) & (ids_.size() - 1)) {
        if (ids_[at].mark != mark)
            continue;
        add(repeated_, row,
            shortened(facts::masked(id), 30) + " (" + std::to_string(ids_[at].row) + ")");
        ids_[at].row = row;
        return;
    }
    if (seen_ >= most_ids)
        return;
    ids_[at] = {mark, row};
    ++seen_;
}

std::vector<Diagnostic> RowRemarks::notices() const {
    std::vector<Diagnostic> notices;
    const auto say = [&](const Rows& rows, Code code) {
        if (rows.count == 0)
            return;
        const bool has_more = static_cast<std::size_t>(rows.count) > most_named;
        notices.push_back(
            {code, {}, {std::to_string(rows.count), rows.named + (has_more ? "; …" : "")}});
    };
    say(skipped_, codes::roster_rows_skipped);
    say(shorter_, codes::roster_rows_shorter);
    say(repeated_, codes::roster_ids_repeated);
    return notices;
}

} // namespace zicha::roster
