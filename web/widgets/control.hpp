// How a drawn box becomes something that can be pointed at, focused and pressed.
//
// Use: `control` once a frame for each box, then draw by what it tells and emit the node with its
// id. With the twin active the browser reports; without it ImGui's own mouse and keys do.
#pragma once

#include "web/widgets/ui.hpp"

#include <string_view>

namespace zicha::web {

struct Control {
    std::uint32_t id = 0;
    bool activated = false;
    bool hovered = false;
    bool held = false;
    bool ring = false; // has the focus, and it is to be seen
    int step = 0;      // arrow key: -1, 0, 1
};

[[nodiscard]] Control control(Ui& ui, std::string_view key, Rect box);

// 2 pixels wide and 2 off the box.
void draw_focus_ring(const Ui& ui, Rect box);

} // namespace zicha::web
