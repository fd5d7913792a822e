// Fills a frame's triangles in memory, for computers whose browser has no WebGL2.
//
// Most of what ImGui draws are upright rectangles of one colour or one glyph; those are copied row
// by row. Everything else goes through a plain barycentric filler. Only tiles that look otherwise
// than in the frame before are drawn and shown (changed_tiles.hpp).
#pragma once

#include <cstdint>

struct ImDrawData;

namespace zicha::web::platform {

/// `ground`: the colour under everything.
void render_in_software(const ImDrawData& frame, std::uint32_t ground);

} // namespace zicha::web::platform
