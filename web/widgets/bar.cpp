#include "web/widgets/bar.hpp"

#include "web/widgets/paint.hpp"

#include <algorithm>

namespace zicha::web {

void draw_bar(const Ui& ui, Rect box, ClassHours have, ClassHours need) {
    const auto amount = static_cast<float>(have.hundredths());
    const auto minimum = static_cast<float>(need.hundredths());
    // The tick is at four fifths, so that a surplus is seen as one.
    const float full = std::max(minimum * 1.25F, 1.0F);
    const float filled = std::min(amount / full, 1.0F) * box.width;
    const bool reached = have >= need;
    fill_box(ui, box, 3, ui.color32(Token::sunken));
    if (filled >= 1) {
        const Rect part{box.x, box.y, filled, box.height};
        fill_box(ui, part, 3,
                 ui.color32(reached ? ShapePair::bar_reached_on_sunken : ShapePair::bar_on_sunken));
        if (!reached)
            draw_hatching(ui, part, ui.color32(Token::sunken));
    }
    if (minimum > 0) {
        const float x = box.x + std::min(minimum / full, 1.0F) * box.width;
        const float over = ui.px(3);
        ImGui::GetWindowDrawList()->AddRectFilled({x - ui.px(1), box.y - over},
                                                  {x + ui.px(1), box.bottom() + over},
                                                  ui.color32(ShapePair::tick_on_raised));
    }
}

} // namespace zicha::web
