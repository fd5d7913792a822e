#include "web/roster/correction_list.hpp"

#include <algorithm>
#include <utility>

namespace zicha::web {

// What is wrong with a row by now goes to its entries, or becomes one behind them.
void CorrectionList::take(roster::KeptRoster& kept, std::size_t row) {
    for (roster::WrongCell& wrong : roster::wrong_cells(kept, row)) {
        const auto is_of_row = [&](const Entry& entry) { return entry.row == row; };
        auto place = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
            return is_of_row(entry) && entry.column == wrong.column;
        });
        if (place == entries_.end()) {
            const auto last = std::find_if(entries_.rbegin(), entries_.rend(), is_of_row);
            Entry entry;
            entry.row = row;
            entry.column = wrong.column;
            if (wrong.column)
                entry.was = kept.record_as_read(row)[*wrong.column];
            place = entries_.insert(last.base() == entries_.begin() ? entries_.end() : last.base(),
                                    std::move(entry));
        }
        place->wrong = std::move(wrong);
    }
}

void CorrectionList::begin(roster::KeptRoster& kept, std::span<const std::uint32_t> rows) {
    entries_.clear();
    std::size_t taken = 0;
    for (const std::uint32_t row : rows) {
        if (kept.row(row).verdict != assess::Verdict::invalid)
            continue;
        take(kept, row);
        if (++taken == most_rows)
            break;
    }
    follow(kept);
}

void CorrectionList::follow(roster::KeptRoster& kept) {
    std::vector<std::size_t> rows;
    for (Entry& entry : entries_) {
        entry.wrong.reset();
        if (rows.empty() || rows.back() != entry.row)
            rows.push_back(entry.row);
    }
    for (const std::size_t row : rows)
        take(kept, row);
    for (Entry& entry : entries_)
        if (entry.column) {
            const std::string_view now = kept.record(entry.row)[*entry.column];
            entry.now = now == entry.was ? std::string_view() : now;
        }
}

} // namespace zicha::web
