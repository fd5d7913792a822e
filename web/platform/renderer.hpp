// Puts a frame that ImGui has drawn on the screen, by WebGL2 in the host or by triangles filled
// here; which of the two is decided at boot (Environment::software).
#pragma once

struct ImDrawData;

namespace zicha::web::platform {

void render(ImDrawData& frame, bool software);

/// The browser took the textures away: hand the whole atlas over again with the next frame.
void forget_textures();

} // namespace zicha::web::platform
