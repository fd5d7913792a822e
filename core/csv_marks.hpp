// Where in a piece of separated text something happens: separators, quotes, control characters.
//
// Use: `CsvMarks marks(separator)`; `marks.look(bytes)` tells of the next `CsvMarks::block` bytes,
// which must all be there; go through a mask by `first`, taking its lowest bit off each time. Masks
// of one block can be combined by | and &, and mean nothing outside of this header. Limits: sixteen
// bytes at a time where the processor has SSE2, as every x86-64 does; eight by the same sums in an
// ordinary number elsewhere. Both find the same.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace zicha {

#ifdef __SSE2__

// One bit a byte.
class CsvMarks {
public:
    using Mask = std::uint32_t;
    static constexpr std::size_t block = 16;

    struct Found {
        Mask separators = 0;
        Mask others = 0; // quotes, and bytes below 0x20
    };

    explicit CsvMarks(char separator) : separator_(_mm_set1_epi8(separator)) {}

    [[nodiscard]] Found look(const char* bytes) const {
        __m128i text;
        std::memcpy(&text, bytes, sizeof(text));
        const __m128i last_control = _mm_set1_epi8(0x1F);
        const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(text, last_control), text);
        const __m128i quotes = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
        return {mask_of(_mm_cmpeq_epi8(text, separator_)), mask_of(_mm_or_si128(controls, quotes))};
    }

    [[nodiscard]] static std::size_t first(Mask mask) {
        return static_cast<std::size_t>(std::countr_zero(mask));
    }

private:
    static Mask mask_of(__m128i bytes) { return static_cast<Mask>(_mm_movemask_epi8(bytes)); }

    __m128i separator_;
};

#else

// The high bit of each byte, in a number whose lowest byte is the first of the text.
class CsvMarks {
public:
    using Mask = std::uint64_t;
    static constexpr std::size_t block = 8;

    struct Found {
        Mask separators = 0;
        Mask others = 0; // quotes, and bytes below 0x20
    };

    explicit CsvMarks(char separator)
        : separators_(static_cast<unsigned char>(separator) * every_byte) {}

    [[nodiscard]] Found look(const char* bytes) const {
        const std::uint64_t word = load(bytes);
        return {zero_bytes(word ^ separators_),
                zero_bytes(word ^ '"' * every_byte) | control_bytes(word)};
    }

    [[nodiscard]] static std::size_t first(Mask mask) {
        return static_cast<std::size_t>(std::countr_zero(mask)) / 8;
    }

private:
    static constexpr std::uint64_t every_byte = 0x0101010101010101U;
    static constexpr std::uint64_t high_bits = 0x80U * every_byte;
    static constexpr std::uint64_t low_bits = ~high_bits;

    static std::uint64_t load(const char* bytes) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, sizeof(word));
        if constexpr (std::endian::native == std::endian::little)
            return word;
        std::uint64_t reversed = 0;
        for (unsigned at = 0; at < sizeof(word); ++at)
            reversed |= (word >> 8U * at & 0xFFU) << 8U * (sizeof(word) - 1 - at);
        return reversed;
    }

    static constexpr std::uint64_t zero_bytes(std::uint64_t word) {
        return ~(((word & low_bits) + low_bits) | word) & high_bits;
    }

    static constexpr std::uint64_t control_bytes(std::uint64_t word) {
        return ~(((word & low_bits) + 0x60U * every_byte) | word) & high_bits;
    }

    std::uint64_t separators_;
};

#endif

} // namespace zicha
