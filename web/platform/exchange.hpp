// The buffer through which the host hands text over: it asks for room, writes, and calls an export
// that reads what was written.
#pragma once

#include <cstddef>
#include <string_view>

namespace zicha::web::platform {

/// The first `size` bytes of what the host wrote last; valid until it asks for room again.
[[nodiscard]] std::string_view exchange(std::size_t size);

/// Takes a value from the host for files.hpp; false if files.hpp has no such key.
bool receive(std::string_view key, std::string_view value);

/// Keeps a pasted table for files.hpp; false if none is wanted now.
bool receive_table(std::string_view text);

/// Takes the host's values at the beginning of a frame.
void set_frame(double now, float width, float height, float pixel_ratio);

} // namespace zicha::web::platform
