#include "web/widgets/panel.hpp"

#include "web/platform/platform.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <cmath>

namespace zicha::web {

Panel::Panel(Ui& ui, std::string_view key, std::string_view name, PanelLook look)
    : ui_(ui), outer_(ui.column), outer_ground_(ui.ground), id_(ui.id(key)) {
    const float narrow = ui.column.width < ui.px(420) ? space::medium : look.padding;
    padding_ = ui.px(std::min(look.padding, narrow));
    const float height = ImGui::GetStateStorage()->GetFloat(id_, 0);
    const Rect box{outer_.x, outer_.y, outer_.width, height};
    if (height > 0) {
        fill_box(ui, box, corner_radius, ui.color32(token_of(look.ground)));
        if (look.border)
            draw_border(ui, box, corner_radius, 1, ui.color32(Token::hairline));
        if (look.edge)
            ImGui::GetWindowDrawList()->AddRectFilled(
                box.top_left(), {box.x + ui.px(5), box.bottom()}, ui.color32(*look.edge),
                ui.px(corner_radius), ImDrawFlags_RoundCornersLeft);
    }
    ui.ground = look.ground;
    ui.column = {outer_.x + padding_, outer_.y + padding_, outer_.width - 2 * padding_, 0};
    TwinNode node;
    node.id = id_;
    node.role = look.role;
    node.name = name;
    scope_.emplace(ui, node);
}

Panel::~Panel() {
    scope_.reset();
    const float height = std::ceil(ui_.column.y + padding_ - outer_.y);
    float& remembered = *ImGui::GetStateStorage()->GetFloatRef(id_, 0);
    if (remembered != height) {
        remembered = height;
        platform::request_frame();
    }
    ui_.ground = outer_ground_;
    ui_.column = {outer_.x, outer_.y + height, outer_.width, 0};
}

void callout(Ui& ui, std::string_view key, std::string_view sentence) {
    PanelLook look;
    look.ground = Ground::open_soft;
    look.edge = Token::open;
    look.padding = space::medium;
    look.border = false;
    const Panel panel(ui, key, {}, look);
    paragraph(ui, sentence);
}

} // namespace zicha::web
