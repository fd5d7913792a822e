#include "core/roster/row_remarks.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/no_person_words.hpp"
#include "core/roster/row_nature.hpp"

#include <cstring>
#include <optional>

namespace zicha::roster {
namespace {

constexpr std::size_t places = 2 * RowRemarks::most_ids;

std::uint64_t load(const char* bytes, std::size_t count) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, bytes, count);
    return piece;
}

std::uint64_t mixed(std::uint64_t hash, std::uint64_t piece) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
    hash = (hash ^ piece) * odd;
    return hash ^ hash >> 29U;
}

// Eight bytes at a time; the last ones may overlap those before.
std::uint64_t hash_of(std::string_view text) {
    const std::size_t size = text.size();
    const char* const bytes = text.data();
    if (size < 4)
        return mixed(size, load(bytes, 1) << 16U | load(bytes + size / 2, 1) << 8U |
                               load(bytes + size - 1, 1));
    if (size < 8)
        return mixed(size, load(bytes, 4) << 32U | load(bytes + size - 4, 4));
    std::uint64_t hash = size;
    for (std::size_t at = 0; at + 8 < size; at += 8)
        hash = mixed(hash, load(bytes + at, 8));
    return mixed(hash, load(bytes + size - 8, 8));
}

// "4.40981E+17": of the number that it was only the first digits are left.
bool is_broken_id(std::string_view id) {
    const std::size_t mark = id.find("E+");
    if (mark == std::string_view::npos || mark == 0)
        return false;
    const std::string_view power = id.substr(mark + 2);
    return !power.empty() && is_all_digits(power) && is_digit(id.front()) &&
           id.substr(0, mark).find_first_not_of("0123456789.") == std::string_view::npos;
}

} // namespace

void RowRemarks::add(RowsOfKind& rows, std::int64_t row, std::string_view words) {
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

void RowRemarks::moved_headings(const Record& record, std::string_view moved) {
    add(moved_, record.row(), moved);
}

void RowRemarks::shorter(const Record& record) {
    add(shorter_, record.row(), {});
}

void RowRemarks::person(const Record& record, const LabelColumns& labels) {
    const auto is_blank = [&](const std::optional<std::size_t>& column) {
        return !column || is_blank_text(record[*column]);
    };
    if ((labels.id || labels.name) && is_blank(labels.id) && is_blank(labels.name))
        add(unnamed_, record.row(), {});
    if (++persons_ > most_asked)
        return;
    const auto is_example = [&](const std::optional<std::size_t>& column) {
        return column && is_example_word(normalised_word(record[*column]));
    };
    if (is_example(labels.id) || is_example(labels.name))
        add(examples_, record.row(), row_title(record));
}

// Where an id of this hash is, or would be.
RowRemarks::SeenId& RowRemarks::place_of(std::uint64_t hash) {
    const auto mark = static_cast<std::uint32_t>(hash >> 32U) | 1U; // 0: none is there
    std::size_t at = hash & (places - 1);
    while (ids_[at].mark != 0 && ids_[at].mark != mark)
        at = (at + 1) & (places - 1);
    return ids_[at];
}

void RowRemarks::has_id(std::string_view id, std::int64_t row) {
    if (id.empty() || seen_ == most_ids)
        return;
    if (is_broken_id(id))
        add(broken_, row, shortened(facts::masked(id), 30));
    if (ids_.empty())
        ids_.resize(places);
    const std::uint64_t hash = hash_of(id);
    SeenId& seen = place_of(hash);
    if (seen.mark == 0)
        ++seen_;
    else
        add(repeated_, row,
            shortened(facts::masked(id), 30) + " (" + std::to_string(seen.row) + ")");
    seen.mark = static_cast<std::uint32_t>(hash >> 32U) | 1U;
    seen.row = static_cast<std::uint32_t>(row);
}

std::vector<Diagnostic> RowRemarks::notices() const {
    std::vector<Diagnostic> notices;
    const auto say = [&](const RowsOfKind& rows, Code code) {
        if (rows.count == 0)
            return;
        const bool has_more = static_cast<std::size_t>(rows.count) > most_named;
        notices.push_back(
            {code, {}, {std::to_string(rows.count), rows.named + (has_more ? "; …" : "")}});
    };
    say(skipped_, codes::roster_rows_skipped);
    say(moved_, codes::roster_headings_moved);
    say(shorter_, codes::roster_rows_shorter);
    if (examples_.count < persons_)
        say(examples_, codes::roster_rows_example);
    if (unnamed_.count < persons_)
        say(unnamed_, codes::roster_rows_unnamed);
    say(repeated_, codes::roster_ids_repeated);
    say(broken_, codes::roster_ids_broken);
    return notices;
}

} // namespace zicha::roster
