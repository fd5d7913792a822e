#include "core/workbook/xlsx_cells.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"

#include <algorithm>
#include <array>

namespace zicha::workbook {
namespace {

constexpr std::size_t least_width = 6;
constexpr std::size_t most_width = 60;
constexpr std::size_t most_characters = 32'767;

// Characters as spreadsheets count them, and as wide as they are drawn: Chinese ones take two.
struct Extent {
    std::size_t units = 0;
    std::size_t width = 0;
};

Extent extent_of(std::string_view character) {
    const std::size_t bytes = character.size();
    return {bytes == 4 ? 2U : 1U, bytes >= 3 ? 2U : 1U};
}

// Control characters have no place in XML; "_xHHHH_" stands for them, and for itself.
void append_escape(std::string& out, unsigned char code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "_x00";
    out += digits[code >> 4U];
    out += digits[code & 15U];
    out += '_';
}

bool looks_escaped(std::string_view text) {
    return text.size() >= 7 && text[1] == 'x' && text[6] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

// Bytes that append_xml examines; the others are copied as they are.
constexpr std::array<bool, 256> matters_in_xml = [] {
    std::array<bool, 256> table{};
    for (std::size_t code = 0; code < 0x20; ++code)
        table[code] = code != '\n' && code != '\t';
    for (const char c : std::string_view("&<>\"_\xEF"))
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

// What stands for the byte that `text` begins with, which matters, and how many bytes it is for.
std::size_t append_marked(std::string& out, std::string_view text) {
    constexpr std::string_view no_character = "\xEF\xBF"; // with BE or BF behind it
    if (text.starts_with(no_character) && text.size() > 2 &&
        static_cast<unsigned char>(text[2]) >= 0xBE) {
        out += "\xEF\xBF\xBD";
        return 3;
    }
    const char c = text.front();
    if (c == '&')
        out += "&amp;";
    else if (c == '<')
        out += "&lt;";
    else if (c == '>')
        out += "&gt;";
    else if (c == '"')
        out += "&quot;";
    else if (static_cast<unsigned char>(c) < 0x20 || (c == '_' && looks_escaped(text)))
        append_escape(out, static_cast<unsigned char>(c));
    else
        out += c;
    return 1;
}

} // namespace

bool is_plain_amount(std::string_view text) {
    constexpr std::size_t most_digits = 9;
    constexpr std::size_t most_decimals = 2;
    std::size_t whole = 0;
    while (whole < text.size() && is_digit(text[whole]))
        ++whole;
    if (whole == 0 || whole > most_digits || (whole > 1 && text[0] == '0'))
        return false;
    if (whole == text.size())
        return true;
    const std::string_view decimals = text.substr(whole + 1);
    return text[whole] == '.' && !decimals.empty() && decimals.size() <= most_decimals &&
           is_all_digits(decimals) && decimals.back() != '0';
}

void append_xml(std::string& out, std::string_view text) {
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size() && !matters_in_xml[static_cast<unsigned char>(text[plain])])
            ++plain;
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (!text.empty())
            text.remove_prefix(append_marked(out, text));
    }
}

std::string_view fitting(std::string_view text) {
    if (text.size() <= most_characters)
        return text;
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t bytes = std::max<std::size_t>(utf8_length(text.substr(at)), 1);
        units += extent_of(text.substr(at, bytes)).units;
        if (units > most_characters)
            return text.substr(0, at);
        at += bytes;
    }
    return text;
}

std::size_t width_of(std::string_view text) {
    std::size_t widest = 0;
    std::size_t width = 0;
    while (!text.empty() && widest < most_width) {
        const std::size_t bytes = std::max<std::size_t>(utf8_length(text), 1);
        width = text.front() == '\n' ? 0 : width + extent_of(text.substr(0, bytes)).width;
        widest = std::max(widest, width);
        text.remove_prefix(bytes);
    }
    return widest;
}

std::size_t column_width(std::size_t widest) {
    return std::clamp(widest + 1, least_width, most_width);
}

} // namespace zicha::workbook
