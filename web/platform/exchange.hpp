// The buffer through which the host hands text over: it asks for room, writes, and calls an export
// that reads what was written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace zicha::web::platform {

/// The first `size` bytes of what the host wrote last; valid until it asks for room again.
[[nodiscard]] std::string_view exchange(std::size_t size);

/// What the host tells apart from the Environment: what the browser kept, and news.
enum class News : std::uint32_t {
#define HOST_KEPT(name) kept_##name,
#define HOST_NEWS(name) name,
#include "web/platform/host.def"
};

/// Takes for files.hpp what the host tells, page_file excepted; false if it is not wanted.
bool receive(News news, std::string_view name, std::string_view value);

/// Takes the host's values at the beginning of a frame.
void set_frame(double now, float width, float height, float pixel_ratio);

} // namespace zicha::web::platform
