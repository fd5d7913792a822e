// The numbers of the zip format that reader and writer share.
#pragma once

#include <cstddef>
#include <cstdint>

namespace zicha::workbook::zip {

inline constexpr std::uint32_t local_signature = 0x04034B50;
inline constexpr std::uint32_t central_signature = 0x02014B50;
inline constexpr std::uint32_t end_signature = 0x06054B50;
inline constexpr std::uint32_t descriptor_signature = 0x08074B50;
inline constexpr std::uint32_t wide_end_signature = 0x06064B50;
inline constexpr std::uint32_t wide_locator_signature = 0x07064B50;

inline constexpr std::size_t local_bytes = 30;
inline constexpr std::size_t central_bytes = 46;
inline constexpr std::size_t end_bytes = 22;
inline constexpr std::size_t wide_end_bytes = 56;
inline constexpr std::size_t wide_locator_bytes = 20;

inline constexpr std::uint16_t stored = 0;
inline constexpr std::uint16_t deflated = 8;

inline constexpr std::uint16_t flag_encrypted = 1U << 0U;
inline constexpr std::uint16_t flag_sizes_follow = 1U << 3U;
inline constexpr std::uint16_t flag_utf8 = 1U << 11U;

inline constexpr std::uint16_t wide_extra = 1;             // the field that holds 64-bit sizes
inline constexpr std::uint32_t in_wide_extra = 0xFFFFFFFF; // in place of those that do not fit
inline constexpr std::uint16_t in_wide_end = 0xFFFF;

} // namespace zicha::workbook::zip
