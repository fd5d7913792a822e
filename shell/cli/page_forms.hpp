// A page's compressed forms, as a server gives them out in its place.
//
// Use: `gzip_form`, and `brotli_form` where `has_brotli`. The same page gives the same bytes.
// Limits: Brotli is there if the build found its library (CMakeLists.txt).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace zicha::cli {

// Nothing if the library failed, as without memory.
[[nodiscard]] std::optional<std::string> gzip_form(std::string_view page);

[[nodiscard]] bool has_brotli();
[[nodiscard]] std::optional<std::string> brotli_form(std::string_view page);

} // namespace zicha::cli
