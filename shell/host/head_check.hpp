// Whether the bytes of a request's head are written as RFC 9112 asks, before the library reads
// them: what it would refuse by itself it refuses in its own words, without the headers that every
// answer of ours has, and what it would take (a NUL within a value) other servers read in another
// way.
//
// Use: `fault_of_head` on the bytes up to and with the empty line. Limits: what the fields mean,
// and whether they contradict each other, is request_head.hpp's.
#pragma once

#include <cstddef>
#include <string_view>

namespace zicha::host {

inline constexpr std::string_view end_of_head = "\r\n\r\n";

// 0 if it can be read; else 400, 414 (the first line is too long), 431 (the fields are) or 505.
[[nodiscard]] unsigned fault_of_head(std::string_view head);

// The same for the start of a head whose end has not come yet: 0 as long as it can still be good.
[[nodiscard]] unsigned fault_of_start(std::string_view start);

} // namespace zicha::host
