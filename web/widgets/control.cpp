#include "web/widgets/control.hpp"

#include "web/widgets/paint.hpp"

#include <imgui.h>

namespace zicha::web {
namespace {

Control from_twin(const Ui& ui, std::uint32_t id) {
    Control result;
    result.id = id;
    result.activated = ui.twin.activated(id);
    result.hovered = ui.twin.hovered(id);
    result.held = ui.twin.pressed(id);
    result.ring = ui.twin.focused(id) && ui.twin.focus_visible();
    result.step = ui.twin.stepped(id);
    return result;
}

Control from_imgui(const char* key, std::uint32_t id, Rect box) {
    ImGui::SetCursorScreenPos(box.top_left());
    Control result;
    result.id = id;
    result.activated = ImGui::InvisibleButton(key, {box.width, box.height});
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    if (result.hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result;
}

} // namespace

Control control(Ui& ui, std::string_view key, Rect box) {
    const std::uint32_t id = ui.id(key);
    if (ui.twin.active())
        return from_twin(ui, id);
    ImGui::PushID(static_cast<int>(id));
    const Control result = from_imgui("control", id, box);
    ImGui::PopID();
    return result;
}

void draw_focus_ring(const Ui& ui, Rect box) {
    const float offset = ui.px(4); // 2 of air and 2 of ring
    const ShapePair pair = ui.ground == Ground::raised        ? ShapePair::focus_on_raised
                           : ui.ground == Ground::open_soft   ? ShapePair::focus_on_open_soft
                           : ui.ground == Ground::accent_soft ? ShapePair::focus_on_accent_soft
                                                              : ShapePair::focus_on_surface;
    draw_border(ui, box.inset(-offset), corner_radius + 4, 2, ui.color32(pair));
}

} // namespace zicha::web
