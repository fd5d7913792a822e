// Unpacks LZMA: a module of its own of some two kilobytes, with which the page unpacks its large
// one.
//
// Use, from JavaScript: write the packed bytes to where `start(packed, unpacked)` says, given the
// sizes of both, and call `more(bytes)` until it is false: each call unpacks about so many, so that
// the page can do something else in between. The unpacked bytes then follow the packed ones.
// Limits: raw LZMA1 with lc=4, lp=0, pb=0, as shell/page/lzma.mjs packs it, whole and undamaged: it
// comes from the page itself, and a wrong byte can do no worse than end this module. No library,
// not even C's.
#include <cstddef>
#include <cstdint>

#define ZICHA_EXPORT(name) extern "C" __attribute__((export_name(#name)))

extern std::uint8_t __heap_base; // the linker's: memory is free from here on

namespace {

using Probability = std::uint16_t; // of a bit that is 0, in 2048ths

// All probabilities in one array; where those of each decision start in it. Of the first ones there
// is one for each of the twelve states.
enum FirstProbability : std::size_t {
    is_match = 0,
    is_repeated = 16,
    is_older = 32, // than the last distance
    is_older_still = 48,
    is_oldest = 64,
    is_longer = 80,    // than one byte
    slots = 96,        // of distances, 64 for each of four lengths
    middle_bits = 352, // of distances
    low_bits = 480,
    match_length = 512,
    repeated_length = 1024,
    literals = 2048, // 768 for each of sixteen kinds of the byte before
    all = literals + std::size_t{16} * 768,
};

constexpr std::size_t page_bytes = std::size_t{64} << 10U;
constexpr std::uint32_t least_range = std::uint32_t{1} << 24U;

// The state of the arithmetic decoder; a copy in local variables is faster than memory.
struct Coder {
    std::uint32_t range;
    std::uint32_t code;
    const std::uint8_t* next;
};

Probability probabilities[all];
Coder coder;
const std::uint8_t* head; // of the packed bytes ends here
std::uint8_t* begin;
std::uint8_t* at;
std::uint8_t* end;
std::uint32_t state;       // 0 to 6 after a literal
std::uint32_t distance[4]; // the last ones, the newest first

void normalize(Coder& one) {
    if (one.range >= least_range)
        return;
    one.range <<= 8U;
    one.code = one.code << 8U | *one.next++;
}

// A bit by itself. Not inline, nor is what follows: a third larger, it would be no faster.
__attribute__((noinline)) std::uint32_t bit(std::size_t place) {
    Probability& probability = probabilities[place];
    const std::uint32_t zero = probability;
    const std::uint32_t bound = (coder.range >> 11U) * zero;
    const bool is_zero = coder.code < bound;
    if (is_zero) {
        coder.range = bound;
        probability = static_cast<Probability>(zero + ((2048 - zero) >> 5U));
    } else {
        coder.range -= bound;
        coder.code -= bound;
        probability = static_cast<Probability>(zero - (zero >> 5U));
    }
    normalize(coder);
    return is_zero ? 0 : 1;
}

// Goes down a tree of bits from `node` on, until it is at least `limit`.
__attribute__((noinline)) std::uint32_t descend(Probability* tree, std::uint32_t node,
                                                std::uint32_t limit) {
    Coder one = coder;
    while (node < limit) {
        const std::uint32_t zero = tree[node];
        const std::uint32_t bound = (one.range >> 11U) * zero;
        if (one.code < bound) {
            one.range = bound;
            tree[node] = static_cast<Probability>(zero + ((2048 - zero) >> 5U));
            node = node * 2;
        } else {
            one.range -= bound;
            one.code -= bound;
            tree[node] = static_cast<Probability>(zero - (zero >> 5U));
            node = node * 2 + 1;
        }
        normalize(one);
    }
    coder = one;
    return node;
}

std::uint32_t number(std::size_t place, std::uint32_t bits) {
    return descend(probabilities + place, 1, 1U << bits) - (1U << bits);
}

// The lowest bit comes first.
std::uint32_t reversed(std::size_t place, std::uint32_t bits) {
    std::uint32_t node = 1;
    std::uint32_t value = 0;
    for (std::uint32_t index = 0; index < bits; ++index) {
        node = descend(probabilities + place, node, node + 1);
        value |= (node & 1U) << index;
    }
    return value;
}

// Bits that are as likely 0 as 1.
std::uint32_t plain(std::uint32_t bits) {
    std::uint32_t value = 0;
    for (; bits > 0; --bits) {
        coder.range >>= 1U;
        const std::uint32_t one = coder.code >= coder.range ? 1 : 0;
        coder.code -= one * coder.range;
        value = value * 2 + one;
        normalize(coder);
    }
    return value;
}

std::uint32_t length(std::size_t place) {
    if (bit(place) == 0)
        return 2 + number(place + 8, 3);
    return bit(place + 1) == 0 ? 10 + number(place + 16, 3) : 18 + number(place + 32, 8);
}

void literal() {
    Probability* const tree = probabilities + literals + 768 * ((at > begin ? at[-1] : 0U) >> 4U);
    std::uint32_t node = 1;
    if (state > 6) {
        // After a match the byte at its distance is a hint, as far as it holds.
        std::uint32_t hint = at[-static_cast<std::ptrdiff_t>(distance[0])];
        for (std::uint32_t same = 1; node < 256 && same != 0; hint <<= 1U) {
            const std::uint32_t hinted = hint >> 7U & 1U;
            node = descend(tree + ((1 + hinted) << 8U), node, node + 1);
            same = (node & 1U) == hinted ? 1 : 0;
        }
    }
    *at++ = static_cast<std::uint8_t>(descend(tree, node, 256));
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
}

void take_distance(std::uint32_t rank) {
    const std::uint32_t taken = distance[rank];
    for (; rank > 0; --rank)
        distance[rank] = distance[rank - 1];
    distance[0] = taken;
}

std::uint32_t new_distance(std::uint32_t length) {
    const std::uint32_t slot = number(slots + 64 * (length > 5 ? 3 : length - 2), 6);
    if (slot < 4)
        return slot + 1;
    const std::uint32_t bits = slot / 2 - 1;
    const std::uint32_t high = (2 | (slot & 1U)) << bits;
    if (slot < 14)
        return high + reversed(middle_bits + high - slot, bits) + 1;
    const std::uint32_t middle = plain(bits - 4) << 4U;
    return high + middle + reversed(low_bits, 4) + 1;
}

void copy(std::uint32_t length) {
    for (; length > 0 && at < end; --length, ++at)
        *at = at[-static_cast<std::ptrdiff_t>(distance[0])];
}

void match() {
    const std::uint32_t after_literal = state < 7 ? 1 : 0;
    if (bit(is_repeated + state) == 0) {
        const std::uint32_t bytes = length(match_length);
        take_distance(3);
        distance[0] = new_distance(bytes);
        state = after_literal != 0 ? 7 : 10;
        copy(bytes);
        return;
    }
    if (bit(is_older + state) == 0) {
        if (bit(is_longer + state) == 0) {
            state = after_literal != 0 ? 9 : 11;
            copy(1);
            return;
        }
    } else if (bit(is_older_still + state) == 0) {
        take_distance(1);
    } else {
        take_distance(2 + bit(is_oldest + state));
    }
    state = after_literal != 0 ? 8 : 11;
    copy(length(repeated_length));
}

} // namespace

ZICHA_EXPORT(start) std::uint8_t* start(std::size_t packed, std::size_t unpacked) {
    std::uint8_t* const source = &__heap_base;
    begin = at = source + packed;
    end = begin + unpacked;
    const std::size_t pages = (reinterpret_cast<std::size_t>(end) + page_bytes - 1) / page_bytes;
    const std::size_t present = __builtin_wasm_memory_size(0);
    if (pages > present)
        __builtin_wasm_memory_grow(0, pages - present);
    for (Probability& probability : probabilities)
        probability = 1024;
    for (std::uint32_t& one : distance)
        one = 1;
    state = 0;
    coder = {~0U, 0, source};
    head = source + 5;
    return source;
}

ZICHA_EXPORT(more) bool more(std::ptrdiff_t bytes) {
    // The first byte says nothing.
    while (coder.next < head)
        coder.code = coder.code << 8U | *coder.next++;
    const std::uint8_t* const enough = end - at > bytes ? at + bytes : end;
    while (at < enough)
        if (bit(is_match + state) == 0)
            literal();
        else
            match();
    return at < end;
}
