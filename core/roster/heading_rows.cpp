#include "core/roster/heading_rows.hpp"

#include "core/base/words.hpp"

#include <algorithm>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::size_t most_guessed = 256; // columns; the others are only known or not

class HeadingJoiner {
public:
    HeadingJoiner(std::span<const TableRow> rows, std::span<const MergedCells> merged,
                  const SheetHeadings& known)
        : rows_(rows), merged_(merged), known_(known) {}

    // A row of one text is a title, not a part of headings.
    [[nodiscard]] bool may_join(std::size_t first, std::size_t count) const {
        const auto is_title = [&](const TableRow& row) {
            return std::count_if(row.begin(), row.end(),
                                 [](const std::string& cell) { return !is_blank_text(cell); }) < 2;
        };
        const auto joined = rows_.subspan(first, count);
        return count == 1 || std::none_of(joined.begin(), joined.end(), is_title);
    }

    HeadingRows join(std::size_t first, std::size_t count) const {
        HeadingRows joined;
        joined.first = first;
        joined.count = count;
        std::size_t width = 0;
        for (std::size_t row = first; row < first + count; ++row)
            width = std::max(width, rows_[row].size());
        std::vector<TableRow> shown(count);
        for (std::size_t at = 0; at < count; ++at)
            shown[at] = shown_in(first + at, first + count, width);
        for (std::size_t column = 0; column < width; ++column)
            add(shown, column, joined);
        add_shadows(joined);
        return joined;
    }

private:
    [[nodiscard]] std::string_view own(std::size_t row, std::size_t column) const {
        const TableRow& cells = rows_[row];
        const bool has_text = column < cells.size() && !is_blank_text(cells[column]);
        return has_text ? std::string_view(cells[column]) : std::string_view();
    }

    [[nodiscard]] bool has_below(std::size_t row, std::size_t end, std::size_t column) const {
        for (std::size_t below = row + 1; below < end; ++below)
            if (!own(below, column).empty())
                return true;
        return false;
    }

    // The row with what stands above several columns in each of them.
    [[nodiscard]] TableRow shown_in(std::size_t row, std::size_t end, std::size_t width) const {
        TableRow shown;
        for (std::size_t column = 0; column < width; ++column) {
            const bool goes_on = column > 0 && own(row, column).empty() &&
                                 has_below(row, end, column) && has_below(row, end, column - 1);
            shown.emplace_back(goes_on ? shown.back() : std::string(own(row, column)));
        }
        for (const MergedCells& cells : merged_)
            if (cells.first_row == row && cells.first_column < width)
                for (std::size_t column = cells.first_column + 1;
                     column <= cells.last_column && column < width; ++column)
                    if (own(row, column).empty())
                        shown[column] =
                            has_below(row, end, column) ? shown[cells.first_column] : "";
        return shown;
    }

    static std::string joined_text(std::span<const std::string_view> parts, bool is_reversed) {
        std::string text;
        for (std::size_t at = 0; at < parts.size(); ++at)
            text += parts[is_reversed ? parts.size() - 1 - at : at];
        return text;
    }

    [[nodiscard]] std::string heading_of(std::span<const std::string_view> parts) const {
        for (std::size_t first = parts.size(); first-- > 0;)
            if (std::string text = joined_text(parts.subspan(first), false); known_.is_known(text))
                return text;
        const std::string reversed = joined_text(parts, true);
        return parts.size() > 1 && known_.is_known(reversed) ? reversed : joined_text(parts, false);
    }

    void add(std::span<const TableRow> shown, std::size_t column, HeadingRows& joined) const {
        std::vector<std::string_view> parts;
        for (const TableRow& row : shown)
            if (!row[column].empty() && (parts.empty() || parts.back() != row[column]))
                parts.push_back(row[column]);
        std::string heading = heading_of(parts);
        if (known_.is_known(heading))
            joined.score += 2;
        else if (column < most_guessed && known_.is_like_hours(heading))
            joined.score += 1;
        joined.headings.push_back(std::move(heading));
    }

    void add_shadows(HeadingRows& joined) const {
        for (const MergedCells& cells : merged_) {
            if (cells.first_row < joined.first || cells.first_row >= joined.first + joined.count ||
                own(cells.first_row, cells.first_column).empty())
                continue;
            for (std::size_t column = cells.first_column + 1; column <= cells.last_column; ++column)
                if (column >= joined.headings.size() || joined.headings[column].empty())
                    joined.shadowed.push_back(column);
        }
    }

    std::span<const TableRow> rows_;
    std::span<const MergedCells> merged_;
    const SheetHeadings& known_;
};

} // namespace

HeadingRows find_heading_rows(std::span<const TableRow> rows, std::span<const MergedCells> merged,
                              const SheetHeadings& known) {
    const HeadingJoiner joiner(rows, merged, known);
    HeadingRows best;
    rows = rows.first(std::min(rows.size(), HeadingRows::most_rows));
    for (std::size_t count = 1; count <= HeadingRows::most_joined; ++count)
        for (std::size_t first = 0; first + count <= rows.size(); ++first) {
            if (!joiner.may_join(first, count))
                continue;
            HeadingRows joined = joiner.join(first, count);
            const bool is_first = first == 0 && count == 1;
            if (is_first || joined.score > best.score)
                best = std::move(joined);
        }
    return best;
}

} // namespace zicha::roster
