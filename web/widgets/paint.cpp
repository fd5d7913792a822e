#include "web/widgets/paint.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

ImDrawList& canvas() {
    return *ImGui::GetWindowDrawList();
}

ImVec2 at(Rect box, float across, float down) {
    return {box.x + box.width * across, box.y + box.height * down};
}

void draw_cross(Rect box, float thickness, ImU32 color) {
    canvas().AddLine(at(box, 0.34F, 0.34F), at(box, 0.66F, 0.66F), color, thickness);
    canvas().AddLine(at(box, 0.66F, 0.34F), at(box, 0.34F, 0.66F), color, thickness);
}

void draw_question_mark(Rect box, float thickness, ImU32 color) {
    const ImVec2 points[] = {at(box, 0.36F, 0.40F), at(box, 0.38F, 0.30F), at(box, 0.50F, 0.25F),
                             at(box, 0.62F, 0.30F), at(box, 0.64F, 0.40F), at(box, 0.58F, 0.48F),
                             at(box, 0.50F, 0.54F), at(box, 0.50F, 0.61F)};
    canvas().AddPolyline(points, 8, color, 0, thickness);
    canvas().AddCircleFilled(at(box, 0.5F, 0.75F), thickness * 0.65F, color);
}

void draw_exclamation_mark(Rect box, float top, float thickness, ImU32 color) {
    canvas().AddLine(at(box, 0.5F, top), at(box, 0.5F, 0.60F), color, thickness);
    canvas().AddCircleFilled(at(box, 0.5F, 0.75F), thickness * 0.65F, color);
}

void draw_arrow(Rect box, float thickness, ImU32 color) {
    canvas().AddLine(at(box, 0.26F, 0.5F), at(box, 0.74F, 0.5F), color, thickness);
    const ImVec2 head[] = {at(box, 0.55F, 0.31F), at(box, 0.74F, 0.5F), at(box, 0.55F, 0.69F)};
    canvas().AddPolyline(head, 3, color, 0, thickness);
}

} // namespace

void fill_box(const Ui& ui, Rect box, float radius, ImU32 color) {
    canvas().AddRectFilled(box.top_left(), box.bottom_right(), color, ui.px(radius));
}

void draw_border(const Ui& ui, Rect box, float radius, float thickness, ImU32 color) {
    const float width = std::max(1.0F, ui.px(thickness));
    const Rect middle = box.inset(width / 2);
    canvas().AddRect(middle.top_left(), middle.bottom_right(), color, ui.px(radius), 0, width);
}

void draw_hairline(const Ui& ui, float x, float y, float width) {
    const float thickness = std::max(1.0F, ui.px(1));
    canvas().AddRectFilled({x, y}, {x + width, y + thickness}, ui.color32(Token::hairline));
}

void draw_hatching(const Ui& ui, Rect box, ImU32 color) {
    canvas().PushClipRect(box.top_left(), box.bottom_right(), true);
    for (float x = box.x - box.height; x < box.right(); x += ui.px(6))
        canvas().AddLine({x, box.bottom()}, {x + box.height, box.y}, color, ui.px(1.5F));
    canvas().PopClipRect();
}

void draw_check_mark(const Ui&, Rect box, float thickness, ImU32 color) {
    const ImVec2 points[] = {at(box, 0.28F, 0.52F), at(box, 0.44F, 0.68F), at(box, 0.73F, 0.34F)};
    canvas().AddPolyline(points, 3, color, 0, thickness);
}

void draw_icon(const Ui& ui, Rect box, Icon icon, ImU32 color, ImU32 sign) {
    const ImVec2 centre = at(box, 0.5F, 0.5F);
    const float radius = box.width / 2;
    const float thickness = std::max(1.5F, box.width * 0.1F);
    switch (icon) {
    case Icon::check:
        canvas().AddCircleFilled(centre, radius, color);
        draw_check_mark(ui, box, thickness, sign);
        break;
    case Icon::cross:
        canvas().AddNgonFilled(centre, radius, color, 8);
        draw_cross(box, thickness, sign);
        break;
    case Icon::question:
        fill_box(ui, box, box.width / ui.scale * 0.28F, color);
        draw_question_mark(box, thickness, sign);
        break;
    case Icon::ruling:
        canvas().AddNgonFilled(centre, radius * 1.12F, color, 4);
        draw_exclamation_mark(box, 0.27F, thickness, sign);
        break;
    case Icon::arrow:
        fill_box(ui, box, 2, color);
        draw_arrow(box, thickness, sign);
        break;
    case Icon::warning:
        canvas().AddTriangleFilled(at(box, 0.5F, 0.02F), at(box, 1.0F, 0.94F), at(box, 0, 0.94F),
                                   color);
        draw_exclamation_mark(box, 0.36F, thickness, sign);
        break;
    case Icon::none:
        break;
    }
}

} // namespace zicha::web
