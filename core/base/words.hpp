// How words and headings are compared, whoever typed them: full-width or narrow, spaced or not.
//
// Use: `normalised_word` on both sides of a comparison, `is_one_of` for one word against several;
// `is_blank_text` before a cell is read.
// Limits: text is UTF-8. Nothing but the full-width forms of ASCII is narrowed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

// Full-width forms narrowed, all spaces removed, ASCII letters in lower case.
[[nodiscard]] std::string normalised_word(std::string_view text);

[[nodiscard]] bool is_one_of(std::string_view word, const std::vector<std::string>& words);

// A roster's heading, normalised, without its year and without lines at its ends: "2021公需" →
// "公需", "2021_general" → "general". `year` is its number, "2021".
[[nodiscard]] std::string without_year(std::string heading, const std::string& year);

// Nothing but spaces, of any width.
[[nodiscard]] bool is_blank_text(std::string_view text);

// Without the spaces, tabs and line ends of ASCII around it.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

// What a cell says: without a byte order mark at its start, and without the ="…" by which Excel
// keeps a number a text.
[[nodiscard]] std::string_view cell_text(std::string_view cell);

// The bytes of the space that `text` starts with, 0 if it starts with none. Besides ASCII: what
// spreadsheets and word processors put between and around words.
[[nodiscard]] std::size_t space_length(std::string_view text);

// Takes the next character off the front of `text`, which is not empty, and appends it narrowed and
// in lower case.
void take_narrowed(std::string& out, std::string_view& text);

} // namespace zicha
