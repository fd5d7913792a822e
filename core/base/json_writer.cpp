#include "core/base/json_writer.hpp"

#include "core/base/encoding.hpp"

namespace zicha {
namespace {

// The length of the first character, written as it is; 0 if it has to be written otherwise.
std::size_t plain_length(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    if (byte >= 0x80)
        return utf8_length(text);
    return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F ? 0 : 1;
}

void append_escaped(std::string& out, char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80) {
        out += "\xEF\xBF\xBD";
    } else if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else if (c == '\r') {
        out += "\\r";
    } else if (c == '\t') {
        out += "\\t";
    } else {
        out += "\\u00";
        out += hex[byte >> 4U];
        out += hex[byte & 0xFU];
    }
}

} // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        std::size_t plain = 0;
        while (plain < text.size()) {
            const std::size_t length = plain_length(text.substr(plain));
            if (length == 0)
                break;
            plain += length;
        }
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        append_escaped(out, text.front());
        text.remove_prefix(1);
    }
    out += '"';
}

} // namespace zicha
