#include "web/widgets/stacked_bar.hpp"

#include "web/widgets/paint.hpp"

#include <algorithm>
#include <cmath>

namespace zicha::web {
namespace {

ShapePair pair_of(Swatch swatch) {
    switch (swatch) {
    case Swatch::first:
        return ShapePair::series_first_on_sunken;
    case Swatch::second:
        return ShapePair::series_second_on_sunken;
    case Swatch::third:
        return ShapePair::series_third_on_sunken;
    case Swatch::unclassified:
    case Swatch::unknown:
        break;
    }
    return ShapePair::unclassified_on_sunken;
}

void draw_stripes(const Ui& ui, Rect box, ImU32 color) {
    for (float x = box.x + ui.px(4); x < box.right(); x += ui.px(6))
        fill_box(ui, {x, box.y, std::min(ui.px(2), box.right() - x), box.height}, 0, color);
}

// Two rows of dots, staggered.
void draw_dots(const Ui& ui, Rect box, ImU32 color) {
    ImDrawList& canvas = *ImGui::GetWindowDrawList();
    canvas.PushClipRect(box.top_left(), box.bottom_right(), true);
    const float step = ui.px(3.5F);
    bool upper = true;
    for (float x = box.x + step; x < box.right(); x += step, upper = !upper)
        canvas.AddCircleFilled({x, box.y + box.height * (upper ? 0.3F : 0.7F)}, ui.px(1.4F), color);
    canvas.PopClipRect();
}

// Open at the right: how far it reaches is unknown.
void draw_unknown(const Ui& ui, Rect box) {
    const ImU32 color = ui.color32(pair_of(Swatch::unknown));
    const float line = std::max(1.0F, ui.px(1.5F));
    for (float x = box.x; x < box.right(); x += ui.px(7)) {
        const float dash = std::min(ui.px(4), box.right() - x);
        fill_box(ui, {x, box.y, dash, line}, 0, color);
        fill_box(ui, {x, box.bottom() - line, dash, line}, 0, color);
    }
}

} // namespace

void draw_swatch(const Ui& ui, Rect box, Swatch swatch) {
    const ImU32 gaps = ui.color32(Token::sunken);
    if (swatch == Swatch::unknown) {
        draw_unknown(ui, box);
        return;
    }
    fill_box(ui, box, 0, ui.color32(pair_of(swatch)));
    if (swatch == Swatch::second)
        draw_stripes(ui, box, gaps);
    else if (swatch == Swatch::third)
        draw_dots(ui, box, gaps);
    else if (swatch == Swatch::unclassified)
        draw_hatching(ui, box, gaps);
}

void draw_stacked_bar(const Ui& ui, Rect box, const StackedBar& bar) {
    fill_box(ui, box, 3, ui.color32(Token::sunken));
    const auto place = [&](float part) { return std::floor(std::min(part, 1.0F) * box.width); };
    float from = 0;
    for (const BarPiece& piece : bar.pieces) {
        const float to = std::max(place(piece.end), from + 1);
        // A pixel of ground between neighbours.
        const float air = from > 0 ? std::max(1.0F, ui.px(1)) : 0;
        if (to > from + air)
            draw_swatch(ui, {box.x + from + air, box.y, to - from - air, box.height}, piece.swatch);
        from = to;
    }
    if (bar.unknown_end > 0 && place(bar.unknown_end) > from)
        draw_swatch(ui, {box.x + from, box.y, place(bar.unknown_end) - from, box.height},
                    Swatch::unknown);
    if (bar.tick > 0) {
        const float over = ui.px(3);
        const float half = std::max(1.0F, ui.px(1));
        const float x = box.x + place(bar.tick);
        fill_box(ui, {x - half, box.y - over, 2 * half, box.height + 2 * over}, 0,
                 ui.color32(ShapePair::tick_on_raised));
    }
}

} // namespace zicha::web
