#include "core/base/json_writer.hpp"

#include "core/base/encoding.hpp"
#include "core/base/json.hpp"

namespace zicha {
namespace {

constexpr bool is_plain(char c) {
    return c >= 0x20 && c < 0x7F && c != '"' && c != '\\';
}

// How much of the beginning is written as it is.
std::size_t plain_length(std::string_view text) {
    std::size_t plain = 0;
    while (plain < text.size()) {
        if (is_plain(text[plain])) {
            ++plain;
            continue;
        }
        const bool is_ascii = static_cast<unsigned char>(text[plain]) < 0x80;
        const std::size_t length = is_ascii ? 0 : utf8_length(text.substr(plain));
        if (length == 0)
            break;
        plain += length;
    }
    return plain;
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
        const std::size_t plain = plain_length(text);
        out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        append_escaped(out, text.front());
        text.remove_prefix(1);
    }
    out += '"';
}

void write_json(JsonWriter& out, const Json& json) {
    switch (json.kind) {
    case JsonKind::null:
        return out.null();
    case JsonKind::boolean:
        return out.boolean(json.boolean);
    case JsonKind::number:
        return out.number(json.text);
    case JsonKind::string:
        return out.string(json.text);
    case JsonKind::array:
        out.begin_array();
        for (const Json& element : json.elements)
            write_json(out, element);
        return out.end_array();
    case JsonKind::object:
        break;
    }
    out.begin_object();
    for (const auto& [name, value] : json.members) {
        out.key(name);
        write_json(out, value);
    }
    out.end_object();
}

} // namespace zicha
