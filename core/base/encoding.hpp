// Which encoding the bytes of a roster are in, and whether a text is UTF-8.
//
// Use: `detect_encoding` on the start of a file, before anything is decoded; `is_utf8` on a cell;
// `append_valid_utf8` where a text of unknown worth goes into output that must be UTF-8; the rest
// is for code that cuts or builds UTF-8. Limits: UTF-8 and GB18030 (GBK is a part of it) are told
// apart, UTF-16 by its mark or its zeros, Big5 by the headings of a roster alone. utf16.hpp decodes
// UTF-16; decoding GB18030 is left to what the machine or the browser has. In both
// encodings the bytes of quotes, separators and line ends never occur inside another character, so
// that records can be counted before decoding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zicha {

enum class TextEncoding : std::uint8_t {
    utf8,
    gb18030,
    utf16_little,   // with a byte order mark
    utf16_big,      // the same
    utf16_unmarked, // UTF-16 without one
    big5,
    not_text // a workbook or another packed file
};

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// `start` may end in the middle of a character.
[[nodiscard]] TextEncoding detect_encoding(std::string_view start);

[[nodiscard]] bool is_utf8(std::string_view text);

// Appends `text` with U+FFFD for each byte that belongs to no character.
void append_valid_utf8(std::string& out, std::string_view text);

// The length of the character that `text` starts with, or 0 if it starts with none. `text` is not
// empty.
[[nodiscard]] std::size_t utf8_length(std::string_view text);

// Whether this byte goes on with a character that an earlier one began.
[[nodiscard]] constexpr bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Appends the character of this code, which is below 0x10000.
void append_utf8(std::string& out, unsigned code);

} // namespace zicha
