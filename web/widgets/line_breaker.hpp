// Breaks a paragraph into lines the way Chinese and English typesetting asks.
//
// Use: `break_lines(text, width, measure)` gives the lines as slices of `text`; `measure` tells how
// wide a slice is drawn. A line break in the text always breaks.
// Rules that it keeps: no closing mark (。，、；：？！）》」 …) starts a line and no opening one
// (（《「 …) ends one; words and numbers in Latin letters stay whole; a number and its unit, 第 and
// its number and doubled dashes or dots are not parted. A piece wider than a whole line is cut
// where it must be. Limits: pure; horizontal text from left to right; widths are taken as additive.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace zicha::web {

using MeasureText = std::function<float(std::string_view)>;

[[nodiscard]] std::vector<std::string_view> break_lines(std::string_view text, float width,
                                                        const MeasureText& measure);

} // namespace zicha::web
