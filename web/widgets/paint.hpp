// Shapes: filled and outlined boxes, hairlines and the icons that go with words.
//
// Limits: colours are given by the caller, through a Token for decoration and a ShapePair for
// shapes that carry meaning.
#pragma once

#include "web/widgets/ui.hpp"

#include <cstdint>

namespace zicha::web {

enum class Icon : std::uint8_t { check, cross, question, ruling, arrow, warning, none };

// Lengths in CSS pixels, boxes in device pixels.
void fill_box(const Ui& ui, Rect box, float radius, ImU32 color);
void draw_border(const Ui& ui, Rect box, float radius, float thickness, ImU32 color);
void draw_hairline(const Ui& ui, float x, float y, float width);
// Slanting lines across a box: told apart from a plain fill without colour.
void draw_hatching(const Ui& ui, Rect box, ImU32 color);
// A sign in a shape of its own, filled with `color`, the sign itself in `sign`.
void draw_icon(const Ui& ui, Rect box, Icon icon, ImU32 color, ImU32 sign);
void draw_check_mark(const Ui& ui, Rect box, float thickness, ImU32 color);

} // namespace zicha::web
