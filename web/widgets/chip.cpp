#include "web/widgets/chip.hpp"

#include "web/widgets/control.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/text.hpp"

#include <cmath>

namespace zicha::web {
namespace {

constexpr float inside = 12;
constexpr float icon_size = 18;
constexpr float icon_gap = 6;

} // namespace

float chip_width(const Ui& ui, std::string_view label, bool has_icon) {
    return std::ceil(text_width(ui, label, TextStyle::small_strong)) +
           ui.px(2 * inside + (has_icon ? icon_size + icon_gap : 0));
}

bool chip(Ui& ui, std::string_view key, Rect box, std::string_view label, ChipLook look) {
    const Control state = control(ui, key, box);
    const bool lit = look.is_on || state.hovered || state.held;
    const Within within(ui, ui.column, lit ? Ground::accent_soft : Ground::raised);
    fill_box(ui, box, corner_radius, ui.color32(token_of(ui.ground)));
    draw_border(
        ui, box, corner_radius, look.is_on ? 2 : 1,
        ui.color32(look.is_on ? ShapePair::accent_border_on_raised : ShapePair::border_on_raised));
    float x = box.x + ui.px(inside);
    if (look.verdict != nullptr) {
        const float size = ui.px(icon_size);
        draw_icon(ui, {x, std::floor(box.y + (box.height - size) / 2), size, size},
                  look.verdict->icon, ui.color32(look.verdict->shape),
                  ui.color32(token_of(look.verdict->ground)));
        x += size + ui.px(icon_gap);
    }
    const TextStyle style = look.is_on ? TextStyle::small_strong : TextStyle::small;
    const std::string shown = fitted(ui, label, style, box.right() - x);
    draw_line(ui, x, std::floor(box.y + (box.height - line_height(ui, style)) / 2), shown, style,
              ui.pair(Tone::ink));
    if (state.ring)
        draw_focus_ring(ui, box);
    TwinNode node;
    node.id = state.id;
    node.role = Role::button;
    node.name = label;
    node.rect = box.twin();
    node.font_size = ui.px(type_size(style).size);
    node.toggle = true;
    node.checked = look.is_on;
    ui.twin.leaf(node);
    return state.activated;
}

} // namespace zicha::web
