// Where the parts of the page are, by the size of the window: top bar, content, and the answer
// beside it (from 1,080 CSS pixels) or below it.
//
// Promises: in a window of one size, everything begins at one place, whatever the screen. Text
// keeps a width that can be read; a result and a table have the whole. Limits: pure; all lengths in
// CSS pixels, text size already taken into account.
#pragma once

namespace zicha::web {

struct Area {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

struct Layout {
    Area bar;           // name, language, theme, text size
    Area content;       // scrolls, over the whole width
    Area side;          // the answer beside the form, over the content; no width if there is none
    Area sheet;         // the answer below the form; no height if there is none
    float column_x = 0; // of all that is drawn, from the content's left edge
    float whole_width = 0;
    float column_width = 0; // of this screen
    bool narrow = false;    // phones: one card a year, short labels in the bar
    // As under 400 % of zoom: bar and sheet have no place of their own and scroll with the content.
    bool low = false;
};

// `with_answer`: the screen shows the answer as it is typed; `wide`: it has use for the whole
// width.
[[nodiscard]] Layout lay_out_page(float width, float height, bool with_answer, float sheet_height,
                                  bool wide = false);

} // namespace zicha::web
