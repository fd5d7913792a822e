#include "shell/cli/page_forms.hpp"

#include <cstdint>
#include <zlib.h>
#ifdef ZICHA_BROTLI
#include <brotli/encode.h>
#endif

namespace zicha::cli {

std::optional<std::string> gzip_form(std::string_view page) {
    constexpr int with_gzip_header = 16;
    constexpr int most_memory = 9;
    z_stream stream{};
    if (::deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + with_gzip_header,
                       most_memory, Z_DEFAULT_STRATEGY) != Z_OK)
        return std::nullopt;
    std::string form(::deflateBound(&stream, page.size()), '\0');
    // The library takes a pointer to what it will not change.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(page.data()));
    stream.avail_in = static_cast<uInt>(page.size());
    stream.next_out = reinterpret_cast<Bytef*>(form.data());
    stream.avail_out = static_cast<uInt>(form.size());
    const bool is_whole = ::deflate(&stream, Z_FINISH) == Z_STREAM_END;
    form.resize(stream.total_out);
    ::deflateEnd(&stream);
    return is_whole ? std::optional(std::move(form)) : std::nullopt;
}

#ifdef ZICHA_BROTLI

bool has_brotli() {
    return true;
}

std::optional<std::string> brotli_form(std::string_view page) {
    std::size_t size = ::BrotliEncoderMaxCompressedSize(page.size());
    std::string form(size, '\0');
    const bool is_whole = ::BrotliEncoderCompress(
                              BROTLI_MAX_QUALITY, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT,
                              page.size(), reinterpret_cast<const std::uint8_t*>(page.data()),
                              &size, reinterpret_cast<std::uint8_t*>(form.data())) != BROTLI_FALSE;
    form.resize(size);
    return is_whole ? std::optional(std::move(form)) : std::nullopt;
}

#else

bool has_brotli() {
    return false;
}

std::optional<std::string> brotli_form(std::string_view) {
    return std::nullopt;
}

#endif

} // namespace zicha::cli
