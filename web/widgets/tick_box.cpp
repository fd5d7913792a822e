#include "web/widgets/tick_box.hpp"

#include "web/widgets/control.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace zicha::web {

void tick_box(Ui& ui, std::string_view key, std::string_view sentence, bool& ticked) {
    const float side = ui.px(20);
    const float indent = side + ui.px(12);
    const float width = std::min(ui.column.width - indent, ui.px(16 * (longest_line + 0.25F)));
    const TextBlock block = lay_out(ui, sentence, TextStyle::body, width);
    Rect row = ui.take(std::max(ui.control_height(), block.height + ui.px(space::small)));
    row.width = indent + block.width;
    const Control state = control(ui, key, row);
    if (state.activated)
        ticked = !ticked;

    const float top = std::floor(row.y + (row.height - block.height) / 2);
    const float line = line_height(ui, TextStyle::body);
    const Rect box{row.x, std::floor(top + (line - side) / 2), side, side};
    const ImU32 accent = ui.color32(ShapePair::accent_border_on_raised);
    if (ticked || state.hovered)
        fill_box(ui, box, 4, ticked ? accent : ui.color32(Token::accent_soft));
    if (ticked)
        draw_check_mark(ui, box, ui.px(2), ui.color32(TextPair::on_accent));
    else
        draw_border(ui, box, 4, 1.5F, ui.color32(ShapePair::border_on_raised));
    draw(ui, row.x + indent, top, block, ui.pair(Tone::ink));
    if (state.ring)
        draw_focus_ring(ui, row);

    TwinNode node;
    node.id = state.id;
    node.role = Role::checkbox;
    node.name = sentence;
    node.rect = row.twin();
    node.font_size = ui.px(type_size(TextStyle::body).size);
    node.padding = indent;
    node.checked = ticked;
    ui.twin.leaf(node);
}

} // namespace zicha::web
