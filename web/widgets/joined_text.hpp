// Text that is more than its characters side by side: written from right to left, with joined
// letters, with marks above or below a letter. The browser draws such a line as it stands, as one
// glyph.
//
// Use: `drawn(text, room)` is what to measure and draw in the place of `text`, which is not
// changed; `room` has to live as long as what it gives. Limits: platform/glyphs.js keeps so many
// lines; further ones are drawn by their characters.
#pragma once

#include <array>
#include <string_view>

namespace zicha::web {

/// True if a line needs it.
[[nodiscard]] bool is_joined(std::string_view text);

using JoinedRoom = std::array<char, 3>; // the glyph's code in UTF-8

[[nodiscard]] std::string_view drawn(std::string_view text, JoinedRoom& room);

} // namespace zicha::web
