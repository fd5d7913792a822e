#include "web/widgets/tally_bar.hpp"

#include "web/widgets/control.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/verdict_badge.hpp"

#include <algorithm>
#include <cmath>

namespace zicha::web {
namespace {

constexpr float tally_height = 28;
constexpr float tally_icon_size = 18;

bool draw_part(Ui& ui, const TallyPart& part, bool is_assumed, Rect box) {
    const VerdictLook look = look_of(part.verdict, is_assumed);
    const Control state = control(ui, part.name, box);
    fill_box(ui, box, 4, ui.color32(token_of(look.ground)));
    draw_border(ui, box, 4, state.hovered ? 3.0F : 1.5F, ui.color32(look.shape));
    const float size = ui.px(tally_icon_size);
    if (box.width > size + ui.px(space::small))
        draw_icon(ui,
                  {std::floor(box.x + (box.width - size) / 2),
                   std::floor(box.y + (box.height - size) / 2), size, size},
                  look.icon, ui.color32(look.shape), ui.color32(token_of(look.ground)));
    TwinNode node;
    node.id = state.id;
    node.role = Role::button;
    node.name = part.name;
    node.rect = box.twin();
    node.font_size = ui.px(1); // its words are not drawn
    node.unfocusable = true;
    ui.twin.leaf(node);
    return state.activated;
}

} // namespace

std::optional<assess::Verdict> tally_bar(Ui& ui, std::span<const TallyPart> parts,
                                         bool is_assumed) {
    std::int64_t all = 0;
    std::size_t filled = 0;
    for (const TallyPart& part : parts) {
        all += part.count;
        filled += part.count > 0 ? 1U : 0U;
    }
    const Rect bar = ui.take(ui.px(tally_height));
    const float gap = ui.px(2);
    const float least = ui.px(6);
    const float room = bar.width - (gap + least) * static_cast<float>(filled);
    std::optional<assess::Verdict> chosen;
    float x = bar.x;
    for (const TallyPart& part : parts) {
        if (part.count == 0)
            continue;
        const float fraction = static_cast<float>(part.count) / static_cast<float>(all);
        const Rect box{x, bar.y, std::floor(least + room * fraction), bar.height};
        if (draw_part(ui, part, is_assumed, box))
            chosen = part.verdict;
        x = box.right() + gap;
    }
    return chosen;
}

} // namespace zicha::web
