// GB18030 (and GBK, a part of it) → UTF-8, in pieces, with what the system has.
//
// Use: `open`, then `decode` each piece, then `finish`. UTF-8 passes as it is.
// Promises: nothing is lost: a byte that belongs to no character becomes a byte that is not UTF-8
// either, so that the reader names its row.
#pragma once

#include "core/base/encoding.hpp"

#include <iconv.h>
#include <string>
#include <string_view>

namespace zicha::cli {

class TextDecoder {
public:
    TextDecoder() = default;
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;
    ~TextDecoder();

    // False if the system cannot decode it.
    [[nodiscard]] bool open(TextEncoding encoding);
    // Appends what is complete; the start of a character waits for the next piece.
    void decode(std::string_view bytes, std::string& out);
    void finish(std::string& out);

private:
    bool is_converting_ = false;
    iconv_t converter_{};
    std::string waiting_;
};

} // namespace zicha::cli
