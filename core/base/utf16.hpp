// UTF-16 as UTF-8, piece after piece.
//
// Use: `decode` each piece, an empty one at the end. Promises: pieces may end anywhere; a byte
// order mark comes out as one. Half of a pair, or of a unit at the end, becomes a byte that is not
// UTF-8, so that whoever reads the text names its row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zicha {

class Utf16Decoder {
public:
    explicit Utf16Decoder(bool is_big_endian) : is_big_endian_(is_big_endian) {}

    [[nodiscard]] std::string decode(std::string_view bytes);

private:
    void take(std::string& text, unsigned unit);

    bool is_big_endian_;
    bool has_byte_ = false; // the first of a unit
    unsigned char byte_ = 0;
    unsigned high_ = 0; // the first of a pair; 0: none
};

} // namespace zicha
