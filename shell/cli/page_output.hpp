// Where `zicha pack` writes: the page and, beside it, its compressed forms, so that no server gives
// out two editions.
//
// Use: `write_page`, which says what it wrote and how that goes live.
// Promises: all of the files or none. The page is the oldest of them, which tells a host that the
// forms belong to it. A form that cannot be made anew is never left beside another page.
// Limits: to standard output, a device or a pipe goes the page alone.
#pragma once

#include "shell/common/session.hpp"

#include <span>
#include <string>
#include <string_view>

namespace zicha::cli {

// None of `inputs` is overwritten, and `page_read` by the page alone. False once the reason has
// been said.
[[nodiscard]] bool write_page(const std::string& path, std::string_view page,
                              const std::string& page_read, std::span<const std::string> inputs,
                              const Session& session);

} // namespace zicha::cli
