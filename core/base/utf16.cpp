#include "core/base/utf16.hpp"

#include "core/base/encoding.hpp"

namespace zicha {
namespace {

constexpr char no_character = '\xFF';

bool is_high(unsigned unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}
bool is_low(unsigned unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

void append_pair(std::string& text, unsigned high, unsigned low) {
    const unsigned code = 0x10000U + ((high - 0xD800U) << 10U) + (low - 0xDC00U);
    text += static_cast<char>(0xF0U | code >> 18U);
    text += static_cast<char>(0x80U | (code >> 12U & 0x3FU));
    text += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
    text += static_cast<char>(0x80U | (code & 0x3FU));
}

} // namespace

void Utf16Decoder::take(std::string& text, unsigned unit) {
    if (high_ != 0 && is_low(unit)) {
        append_pair(text, high_, unit);
        high_ = 0;
        return;
    }
    if (high_ != 0)
        text += no_character;
    high_ = is_high(unit) ? unit : 0;
    if (is_low(unit))
        text += no_character;
    else if (high_ == 0)
        append_utf8(text, unit);
}

std::string Utf16Decoder::decode(std::string_view bytes) {
    std::string text;
    if (bytes.empty() && (has_byte_ || high_ != 0)) {
        has_byte_ = false;
        high_ = 0;
        text += no_character;
    }
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (!has_byte_) {
            byte_ = byte;
            has_byte_ = true;
            continue;
        }
        has_byte_ = false;
        const unsigned high = is_big_endian_ ? byte_ : byte;
        const unsigned low = is_big_endian_ ? byte : byte_;
        take(text, high << 8U | low);
    }
    return text;
}

} // namespace zicha
