#include "web/widgets/scroll_area.hpp"

#include "web/platform/platform.hpp"

#include <cmath>

namespace zicha::web {

ScrollArea::ScrollArea(Ui& ui, const char* key, Rect area, Role role, std::string_view name,
                       bool to_top)
    : ui_(ui), area_(area) {
    ImGui::SetCursorScreenPos(area.top_left());
    ImGui::BeginChild(key, {area.width, area.height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoSavedSettings);
    id_ = ui.id("area");
    if (to_top)
        ImGui::SetScrollY(0);
    else if (const auto offset = ui.twin.scrolled(id_))
        ImGui::SetScrollY(*offset);
    height_ = ImGui::GetStateStorage()->GetFloat(id_, area.height);
    origin_ = ImGui::GetCursorScreenPos();
    TwinNode node;
    node.id = id_;
    node.role = role;
    node.name = name;
    node.rect = area.twin();
    node.scroll_height = height_;
    node.scroll = ImGui::GetScrollY();
    scope_.emplace(ui, node);
}

ScrollArea::~ScrollArea() {
    scope_.reset();
    const float height = std::ceil(ui_.column.y - origin_.y);
    if (height != height_)
        platform::request_frame();
    ImGui::GetStateStorage()->SetFloat(id_, height);
    ImGui::SetCursorScreenPos(origin_);
    ImGui::Dummy({area_.width - ui_.px(12), height});
    ImGui::EndChild();
}

} // namespace zicha::web
