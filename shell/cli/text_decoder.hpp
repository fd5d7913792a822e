// GB18030 (and GBK, a part of it) → UTF-8, in pieces, with what the system has.
//
// Use: `decode` each piece, and an empty one at the end. Promises: nothing is lost: a byte that
// belongs to no character becomes a byte that is not UTF-8 either, so that the reader names its
// row.
#pragma once

#include <iconv.h>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::cli {

class TextDecoder {
public:
    TextDecoder() = default;
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;
    ~TextDecoder();

    // What is complete; the start of a character waits for the next piece. Nothing if the system
    // cannot decode it.
    [[nodiscard]] std::optional<std::string> decode(std::string_view bytes);

private:
    [[nodiscard]] bool open();
    void convert(std::string& out);

    bool is_open_ = false;
    iconv_t converter_{};
    std::string waiting_;
};

} // namespace zicha::cli
