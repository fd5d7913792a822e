#include "core/roster/unsplit_headings.hpp"

#include "core/base/words.hpp"
#include "core/roster/codes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace zicha::roster {
namespace {

constexpr std::size_t most_lines = 12;
constexpr std::size_t most_line_bytes = 8192;

constexpr std::array<std::string_view, 12> unread_separators{"|",  "│",  "┃", "║", "｜", "，",
                                                             "；", "、", "^", "~", "¦",  "︱"};
constexpr std::array<std::string_view, 3> read_separators{",", ";", "\t"};

std::size_t known_between(std::string_view line, std::string_view separator,
                          const SheetHeadings& known) {
    std::size_t found = 0;
    for (bool is_last = false; !is_last;) {
        const std::size_t end = line.find(separator);
        is_last = end == std::string_view::npos;
        const std::string_view cell = trimmed(line.substr(0, end));
        found += !cell.empty() && known.is_known(cell) ? 1U : 0U;
        if (!is_last)
            line.remove_prefix(end + separator.size());
    }
    return found;
}

// Between spaces of any kind and number.
std::size_t known_between_spaces(std::string_view line, const SheetHeadings& known) {
    std::size_t found = 0;
    std::string_view cell = line.substr(0, 0);
    const auto end_cell = [&] { found += !cell.empty() && known.is_known(cell) ? 1U : 0U; };
    while (!line.empty()) {
        if (const std::size_t space = space_length(line); space > 0) {
            end_cell();
            line.remove_prefix(space);
            cell = line.substr(0, 0);
        } else {
            cell = std::string_view(cell.data(), cell.size() + 1);
            line.remove_prefix(1);
        }
    }
    end_cell();
    return found;
}

std::optional<Diagnostic> parted_line(std::string_view line, const SheetHeadings& known,
                                      bool is_sheet) {
    for (const std::string_view separator : unread_separators)
        if (known_between(line, separator, known) >= 2)
            return Diagnostic{is_sheet ? codes::roster_headings_in_one_cell
                                       : codes::roster_heading_separator,
                              {},
                              {std::string(separator)}};
    for (const std::string_view separator : read_separators)
        if (is_sheet && known_between(line, separator, known) >= 2)
            return Diagnostic{codes::roster_headings_in_one_cell,
                              {},
                              {separator == "\t" ? "Tab" : std::string(separator)}};
    if (known_between_spaces(line, known) >= 2)
        return Diagnostic{codes::roster_heading_spaces, {}, {}};
    return std::nullopt;
}

} // namespace

std::optional<Diagnostic> find_unsplit_headings(std::string_view lines, const SheetHeadings& known,
                                                bool is_sheet) {
    for (std::size_t row = 1; row <= most_lines && !lines.empty(); ++row) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        std::optional<Diagnostic> found =
            parted_line(lines.substr(0, std::min(end, most_line_bytes)), known, is_sheet);
        if (found) {
            found->place.row = static_cast<std::int64_t>(row);
            return found;
        }
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return std::nullopt;
}

} // namespace zicha::roster
