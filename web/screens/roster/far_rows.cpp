#include "web/screens/roster/far_rows.hpp"

#include "web/widgets/button.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>

namespace zicha::web {

FarRows::FarRows(Ui& ui, std::string_view key, Text label, std::size_t rows, bool is_above) {
    if (rows == 0)
        return;
    words_ = format_text(label, ui.language, {std::to_string(rows)});
    const float top = ImGui::GetWindowPos().y;
    const float bottom = top + ImGui::GetWindowHeight();
    const float margin = ui.px(space::small);
    const float height = ui.control_height();
    box_ = {ui.column.x, is_above ? top + margin : bottom - margin - height,
            std::min(button_width(ui, words_), ui.column.width), height};
    control_ = control(ui, key, box_);
    TwinNode node;
    node.id = control_.id;
    node.role = Role::button;
    node.name = words_;
    node.rect = box_.twin();
    node.font_size = ui.px(type_size(TextStyle::strong).size);
    if (!control_.ring) { // it covers no row
        node.rect.width = node.rect.height = 1;
        node.font_size = 1;
    }
    ui.twin.leaf(node);
}

void FarRows::draw(Ui& ui) const {
    if (!control_.ring)
        return;
    fill_box(ui, box_, 6, ui.color32(Token::accent));
    draw_centred(ui, box_, words_, TextStyle::strong, TextPair::on_accent);
    draw_focus_ring(ui, box_);
}

} // namespace zicha::web
