#include "core/base/encoding.hpp"

#include <algorithm>
#include <array>

namespace zicha {
namespace {

constexpr unsigned char byte(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

constexpr bool in(unsigned char value, unsigned low, unsigned high) {
    return value >= low && value <= high;
}

// The bounds of the second byte, which rule out overlong forms, surrogates and what lies beyond
// U+10FFFF.
struct Lead {
    std::size_t length;
    unsigned low;
    unsigned high;
};

constexpr Lead lead_of(unsigned char first) {
    if (first < 0x80)
        return {1, 0, 0};
    if (in(first, 0xC2, 0xDF))
        return {2, 0x80, 0xBF};
    if (first == 0xE0)
        return {3, 0xA0, 0xBF};
    if (first == 0xED)
        return {3, 0x80, 0x9F};
    if (in(first, 0xE1, 0xEF))
        return {3, 0x80, 0xBF};
    if (first == 0xF0)
        return {4, 0x90, 0xBF};
    if (in(first, 0xF1, 0xF3))
        return {4, 0x80, 0xBF};
    if (first == 0xF4)
        return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

// True if `text` ends before the character that it starts with does.
bool is_cut_off(std::string_view text) {
    const Lead lead = lead_of(byte(text, 0));
    if (lead.length <= text.size())
        return false;
    for (std::size_t at = 1; at < text.size(); ++at)
        if (at == 1 ? !in(byte(text, 1), lead.low, lead.high) : !in(byte(text, at), 0x80, 0xBF))
            return false;
    return true;
}

std::size_t ascii_run(std::string_view text) {
    const auto end = std::find_if(text.begin(), text.end(),
                                  [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    return static_cast<std::size_t>(end - text.begin());
}

struct Tally {
    std::size_t characters = 0; // beyond ASCII
    std::size_t faults = 0;
};

Tally tally_utf8(std::string_view text) {
    Tally tally;
    while (!text.empty()) {
        text.remove_prefix(ascii_run(text));
        if (text.empty() || is_cut_off(text))
            break;
        const std::size_t length = utf8_length(text);
        ++(length == 0 ? tally.faults : tally.characters);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return tally;
}

std::size_t gb18030_length(std::string_view text) {
    if (!in(byte(text, 0), 0x81, 0xFE) || text.size() < 2)
        return 0;
    const unsigned char second = byte(text, 1);
    if (in(second, 0x40, 0x7E) || in(second, 0x80, 0xFE))
        return 2;
    const bool is_long = in(second, 0x30, 0x39) && text.size() >= 4 &&
                         in(byte(text, 2), 0x81, 0xFE) && in(byte(text, 3), 0x30, 0x39);
    return is_long ? 4 : 0;
}

Tally tally_gb18030(std::string_view text) {
    Tally tally;
    while (!text.empty()) {
        text.remove_prefix(ascii_run(text));
        if (text.empty())
            break;
        const std::size_t length = gb18030_length(text);
        if (length == 0 && text.size() < 4)
            break; // cut off
        ++(length == 0 ? tally.faults : tally.characters);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return tally;
}

bool is_packed(std::string_view start) {
    return start.starts_with("PK\x03\x04") || start.starts_with("\xD0\xCF\x11\xE0");
}

// No other text has zeros; here each is the other half of a letter, a digit or a separator.
bool is_unmarked_utf16(std::string_view start) {
    constexpr std::size_t looked_at = 2000;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t at = 0; at < std::min(start.size(), looked_at); ++at)
        zeros[at % 2] += start[at] == '\0' ? 1U : 0U;
    const auto [few, many] = std::minmax(zeros[0], zeros[1]);
    return many >= 4 && many > few * 10;
}

// What rosters are headed by, in Big5: 姓名 工號 編號 級別 部門 單位 公需 專業 學時 組織.
constexpr std::array<std::string_view, 10> big5_headings{
    "\xA9\x6D\xA6\x57", "\xA4\x75\xB8\xB9", "\xBD\x73\xB8\xB9", "\xAF\xC5\xA7\x4F",
    "\xB3\xA1\xAA\xF9", "\xB3\xE6\xA6\xEC", "\xA4\xBD\xBB\xDD", "\xB1\x4D\xB7\x7E",
    "\xBE\xC7\xAE\xC9", "\xB2\xD5\xC2\xB4"};

bool is_big5(std::string_view start) {
    constexpr std::size_t looked_at = 4000;
    start = start.substr(0, looked_at);
    return std::count_if(big5_headings.begin(), big5_headings.end(), [&](std::string_view heading) {
               return start.find(heading) != std::string_view::npos;
           }) >= 2;
}

} // namespace

std::size_t utf8_length(std::string_view text) {
    const Lead lead = lead_of(byte(text, 0));
    if (lead.length == 1)
        return 1;
    if (lead.length == 0 || lead.length > text.size() || !in(byte(text, 1), lead.low, lead.high))
        return 0;
    for (std::size_t at = 2; at < lead.length; ++at)
        if (!in(byte(text, at), 0x80, 0xBF))
            return 0;
    return lead.length;
}

TextEncoding detect_encoding(std::string_view start) {
    if (start.starts_with(std::string_view("\xFF\xFE\0\0", 4)) || is_packed(start))
        return TextEncoding::not_text;
    if (start.starts_with("\xFF\xFE"))
        return TextEncoding::utf16_little;
    if (start.starts_with("\xFE\xFF"))
        return TextEncoding::utf16_big;
    if (is_unmarked_utf16(start))
        return TextEncoding::utf16_unmarked;
    if (start.starts_with(byte_order_mark))
        return TextEncoding::utf8;
    const Tally utf8 = tally_utf8(start);
    if (utf8.faults == 0)
        return TextEncoding::utf8;
    // Some bytes are wrong. Chinese GBK text hardly ever looks like UTF-8, so a text in which most
    // characters are good UTF-8 is a damaged one of that encoding, whatever it would be as GB18030.
    const bool is_mostly_utf8 = utf8.characters > utf8.faults;
    if (is_mostly_utf8)
        return TextEncoding::utf8;
    if (is_big5(start))
        return TextEncoding::big5;
    const Tally gb18030 = tally_gb18030(start);
    return gb18030.characters >= gb18030.faults ? TextEncoding::gb18030 : TextEncoding::utf8;
}

void append_utf8(std::string& out, unsigned code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0U | code >> 6U);
        out += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | code >> 12U);
        out += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
        out += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

bool is_utf8(std::string_view text) {
    for (;;) {
        text.remove_prefix(ascii_run(text));
        if (text.empty())
            return true;
        const std::size_t length = utf8_length(text);
        if (length == 0)
            return false;
        text.remove_prefix(length);
    }
}

void append_valid_utf8(std::string& out, std::string_view text) {
    while (!text.empty()) {
        std::size_t good = ascii_run(text);
        if (good == 0)
            good = utf8_length(text);
        if (good == 0)
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(0, good);
        text.remove_prefix(std::max<std::size_t>(good, 1));
    }
}

} // namespace zicha
