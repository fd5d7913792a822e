// A line that the browser draws as it stands (widgets/joined_text.hpp).
#pragma once

#include <string_view>

namespace zicha::web::platform {

/// The code of a glyph that is all of the line; 0 if there are too many.
[[nodiscard]] unsigned joined_glyph(std::string_view line);

} // namespace zicha::web::platform
