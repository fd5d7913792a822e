#include "shell/common/visible_text.hpp"

#include "core/base/encoding.hpp"

#include <algorithm>
#include <array>

namespace zicha {
namespace {

void append_hexadecimal(std::string& out, unsigned number, int digits) {
    constexpr std::string_view names = "0123456789abcdef";
    for (int at = digits - 1; at >= 0; --at)
        out += names[number >> (4U * static_cast<unsigned>(at)) & 15U];
}

unsigned code_of(std::string_view character) {
    unsigned code = static_cast<unsigned char>(character.front());
    if (character.size() > 1)
        code &= 0x7FU >> character.size();
    for (const char c : character.substr(1))
        code = code << 6U | (static_cast<unsigned char>(c) & 0x3FU);
    return code;
}

// Controls of Unicode beyond ASCII, marks of direction, separators of lines.
bool is_hidden(unsigned code) {
    constexpr std::array<std::pair<unsigned, unsigned>, 5> ranges{
        {{0x80, 0x9F}, {0x61C, 0x61C}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069}}};
    return std::any_of(ranges.begin(), ranges.end(), [code](const auto& range) {
        return code >= range.first && code <= range.second;
    });
}

std::string shown(std::string_view text, std::string_view kept) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const std::string_view character = text.substr(0, std::max<std::size_t>(length, 1));
        const unsigned code =
            length == 0 ? static_cast<unsigned char>(text.front()) : code_of(character);
        const bool is_control = code < 0x20 || code == 0x7F;
        if (length == 0 || (is_control && kept.find(text.front()) == std::string_view::npos)) {
            out += "\\x";
            append_hexadecimal(out, code, 2);
        } else if (is_hidden(code)) {
            out += "\\u";
            append_hexadecimal(out, code, 4);
        } else {
            out += character;
        }
        text.remove_prefix(character.size());
    }
    return out;
}

} // namespace

std::string visible_text(std::string_view text) {
    return shown(text, {});
}

std::string on_terminal(std::string_view text) {
    return shown(text, "\n\t");
}

} // namespace zicha
