// The system's own typefaces for Dear ImGui: no font bytes in the page.
//
// Purpose. A font loader that has each glyph drawn by the browser when it is first needed, so that
// every Chinese character the device knows is there, in regular and bold.
//
// Use. load_faces() once after the ImGui context exists; then PushFont(faces.bold, size) with the
// size in CSS pixels (ImGui multiplies it by FontScaleDpi). A size means CSS font-size: the height
// of the em square, not of the line.
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

} // namespace zicha::web::platform
