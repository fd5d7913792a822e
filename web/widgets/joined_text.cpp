#include "web/widgets/joined_text.hpp"

#include "web/platform/joined.hpp"

#include <cstddef>

namespace zicha::web {
namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_between(unsigned char byte, unsigned char first, unsigned char last) {
    return byte >= first && byte <= last;
}

// By the bytes of UTF-8: nearly all text is none, and is looked through in each frame.
bool begins_joined(std::string_view text, std::size_t at) {
    const unsigned char first = byte_at(text, at);
    if (first < 0xCC)
        return false;
    const unsigned char second = byte_at(text, at + 1);
    const unsigned char third = byte_at(text, at + 2);
    switch (first) {
    case 0xCC:
    case 0xCD: // marks that are put on a letter
        return true;
    case 0xE2: // marks of direction, and those that join
        return (second == 0x80 &&
                (is_between(third, 0x8C, 0x8F) || is_between(third, 0xAA, 0xAE))) ||
               (second == 0x81 && is_between(third, 0xA6, 0xA9));
    case 0xEE: // what the joined lines' own codes could be taken for
        return true;
    case 0xEF: // the rest of these; Hebrew and Arabic in their forms; which form of a character
        return is_between(second, 0x80, 0xA3) || is_between(second, 0xAC, 0xB7) ||
               (second == 0xB8 && third <= 0x8F) || (second == 0xB9 && third >= 0xB0) ||
               is_between(second, 0xBA, 0xBB);
    case 0xF0: // flags, of two letters
        return second == 0x9F && third == 0x87;
    case 0xF3: // which form of a rare Han character
        return true;
    default: // from Hebrew to Mongolian, and Latin letters with several marks
        return is_between(first, 0xD6, 0xE1);
    }
}

} // namespace

bool is_joined(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (begins_joined(text, at))
            return true;
    return false;
}

std::string_view drawn(std::string_view text, JoinedRoom& room) {
    if (!is_joined(text))
        return text;
    const unsigned code = platform::joined_glyph(text);
    if (code == 0)
        return text;
    room = {static_cast<char>(0xE0U | code >> 12U), static_cast<char>(0x80U | (code >> 6U & 0x3FU)),
            static_cast<char>(0x80U | (code & 0x3FU))};
    return {room.data(), room.size()};
}

} // namespace zicha::web
