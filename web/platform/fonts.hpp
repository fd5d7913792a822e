// The system's own typefaces for Dear ImGui: no font bytes in the page.
//
// Purpose. A font loader that has each glyph drawn by the browser when it is first needed, so that
// every Chinese character the device knows is there, in regular and bold.
//
// Use. load_faces() once after the ImGui context exists; then PushFont(faces.bold, size) with the
// size in CSS pixels (ImGui multiplies it by FontScaleDpi). A size means CSS font-size: the height
// of the em square, not of the line. draw_new_glyphs() once a frame, between ImGui::Render() and
// the renderer: until then the frame's new glyphs are measured and placed, but blank.
//
// Limits. Advances are whole device pixels and there is no kerning, so that widths add up and text
// can be cut anywhere. Digits all have the width of the widest one (tabular figures).
#pragma once

struct ImFont;

namespace zicha::web::platform {

struct Faces {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
};

[[nodiscard]] Faces load_faces();
void draw_new_glyphs(); // all at once: each read-back has a price of its own

} // namespace zicha::web::platform
