// What goes into the cells of a workbook that we write, as XML, and how wide it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zicha::workbook {

// The ground that a cell of text is on.
enum class XlsxTone : std::uint8_t { none, green, red, yellow, violet, blue, grey, rose };

struct XlsxValue {
    std::string_view text;
    bool is_amount = false;
    XlsxTone tone = XlsxTone::none;
    bool is_sentence = false; // or several: read from its left end
};

// "0", "72" or "4.5": what a spreadsheet shows as it is written.
[[nodiscard]] bool is_plain_amount(std::string_view text);

// Text of a document or an attribute; control characters become escapes of spreadsheets.
void append_xml(std::string& out, std::string_view text);

// As much of the text as a cell can hold.
[[nodiscard]] std::string_view fitting(std::string_view text);

// Of the longest line, in characters; Chinese ones take two. No more than a column gets.
[[nodiscard]] std::size_t width_of(std::string_view text);
// Of a column whose widest text is that wide.
[[nodiscard]] std::size_t column_width(std::size_t widest);

} // namespace zicha::workbook
