#include "core/base/words.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>

namespace zicha {

// U+00A0, U+2002 … U+200F, U+202A … U+202F, U+2060 … U+2069, U+3000, U+FEFF: spaces, and the marks
// that nobody sees, of writing directions above all. Every cell of a roster passes here, hence no
// list that is searched.
std::size_t space_length(std::string_view text) {
    const auto at = [&](std::size_t index) {
        return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
    };
    switch (at(0)) {
    case ' ':
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
        return 1;
    case 0xC2:
        return at(1) == 0xA0 ? 2 : 0;
    case 0xE2:
        if (at(1) == 0x80)
            return (at(2) >= 0x82 && at(2) <= 0x8F) || (at(2) >= 0xAA && at(2) <= 0xAF) ? 3 : 0;
        return at(1) == 0x81 && at(2) >= 0xA0 && at(2) <= 0xA9 ? 3 : 0;
    case 0xE3:
        return at(1) == 0x80 && at(2) == 0x80 ? 3 : 0;
    case 0xEF:
        return at(1) == 0xBB && at(2) == 0xBF ? 3 : 0;
    default:
        return 0;
    }
}

void take_narrowed(std::string& out, std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    // U+FF01 … U+FF5E are the full-width forms of ! … ~.
    if (first == 0xEF && text.size() >= 3) {
        const unsigned code = (static_cast<unsigned char>(text[1]) & 0x3FU) << 6U |
                              (static_cast<unsigned char>(text[2]) & 0x3FU);
        if (code >= 0xF01 && code <= 0xF5E) {
            const auto narrow = static_cast<char>(code - 0xF01 + '!');
            out += to_lower(narrow);
            text.remove_prefix(3);
            return;
        }
    }
    out += to_lower(text.front());
    text.remove_prefix(1);
}

std::string normalised_word(std::string_view text) {
    std::string word;
    word.reserve(text.size());
    while (!text.empty()) {
        if (const std::size_t space = space_length(text); space > 0)
            text.remove_prefix(space);
        else
            take_narrowed(word, text);
    }
    return word;
}

std::string_view cell_text(std::string_view cell) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    constexpr std::string_view opening = "=\"";
    while (cell.starts_with(mark))
        cell.remove_prefix(mark.size());
    if (cell.size() <= opening.size() || !cell.starts_with(opening) || !cell.ends_with('"'))
        return cell;
    const std::string_view inside = cell.substr(opening.size(), cell.size() - opening.size() - 1);
    return inside.find('"') == std::string_view::npos ? inside : cell;
}

bool is_blank_text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t space = space_length(text);
        if (space == 0)
            return false;
        text.remove_prefix(space);
    }
    return true;
}

bool is_one_of(std::string_view word, const std::vector<std::string>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string without_year(std::string heading, const std::string& year) {
    if (const std::size_t at = heading.find(year); at != std::string::npos)
        heading.erase(at, year.size());
    while (heading.starts_with('_'))
        heading.erase(0, 1);
    while (heading.ends_with('_'))
        heading.pop_back();
    return heading;
}

} // namespace zicha
