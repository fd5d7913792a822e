// A bar of several pieces with an unknown end and a tick, and the swatches that explain it.
//
// Use: `draw_stacked_bar` draws what the figures next to it say in words, so it has no node of its
// own; `draw_swatch` draws the same piece in a legend. Each piece has a pattern as well as a
// colour, and the unknown is an empty dashed box: nothing is distinguished by colour alone.
#pragma once

#include "web/widgets/ui.hpp"

#include <cstdint>
#include <vector>

namespace zicha::web {

enum class Swatch : std::uint8_t { first, second, third, unclassified, unknown };

// Places along the bar are parts of its length, 0 to 1.
struct BarPiece {
    Swatch swatch = Swatch::first;
    float end = 0; // it begins where the one before it ends
};

struct StackedBar {
    std::vector<BarPiece> pieces;
    float unknown_end = 0; // the unknown begins after the last piece; 0: nothing is unknown
    float tick = 0;        // 0: none
};

void draw_stacked_bar(const Ui& ui, Rect box, const StackedBar& bar);
void draw_swatch(const Ui& ui, Rect box, Swatch swatch);

} // namespace zicha::web
