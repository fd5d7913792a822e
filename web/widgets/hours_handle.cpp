#include "web/widgets/hours_handle.hpp"

#include "web/widgets/control.hpp"
#include "web/widgets/paint.hpp"

#include <algorithm>
#include <cmath>

namespace zicha::web {
namespace {

constexpr std::int32_t one_hour = 100;

std::int32_t after_keys(std::int32_t from, int steps) {
    // An amount between two hours goes to the next one.
    const std::int32_t part = from % one_hour;
    const std::int32_t whole = from - part + (steps < 0 && part > 0 ? one_hour : 0);
    return whole + steps * one_hour;
}

// How far it was dragged from where it was taken hold of.
std::int32_t after_drag(std::uint32_t id, const HoursHandle& handle) {
    ImGuiStorage& memory = *ImGui::GetStateStorage();
    const float y = ImGui::GetIO().MousePos.y;
    const ImGuiID was = id + 1;
    if (memory.GetFloat(id, 0) == 0) {
        memory.SetFloat(id, y);
        memory.SetInt(was, handle.value.hundredths());
    }
    const auto hours = static_cast<int>(std::lround((memory.GetFloat(id) - y) / handle.hour));
    const std::int32_t from = memory.GetInt(was);
    return hours == 0 ? from : std::min(after_keys(from, hours), handle.highest.hundredths());
}

void draw_thumb(const Ui& ui, Rect box, const HoursHandle& handle, const Control& state) {
    const float width = std::min(ui.px(26), box.width - ui.px(4));
    const float height = ui.px(12);
    const Rect thumb{std::floor(box.x + (box.width - width) / 2),
                     std::floor(box.y + (box.height - height) / 2), width, height};
    const bool lit = state.hovered || state.held;
    fill_box(ui, thumb, 6, ui.color32(lit ? Token::accent_soft : Token::raised));
    draw_border(ui, thumb, 6, 2, ui.color32(handle.color));
    if (state.ring)
        draw_focus_ring(ui, thumb);
}

} // namespace

std::optional<ClassHours> hours_handle(Ui& ui, const HoursHandle& handle, Rect box) {
    const Control state = control(ui, handle.key, box);
    draw_thumb(ui, box, handle, state);
    const std::string value = format_class_hours(handle.value);
    TwinNode node;
    node.id = state.id;
    node.role = Role::slider;
    node.name = handle.name;
    node.value = value;
    node.position = static_cast<std::uint32_t>(handle.most.hundredths() / one_hour);
    node.rect = box.twin();
    ui.twin.leaf(node);

    std::int32_t to = handle.value.hundredths();
    if (state.held)
        to = after_drag(state.id, handle);
    else
        ImGui::GetStateStorage()->SetFloat(state.id, 0);
    if (state.step != 0)
        to = std::min(after_keys(to, state.step), handle.most.hundredths());
    const ClassHours hours = ClassHours::from_hundredths(std::max(to, 0));
    return hours == handle.value ? std::nullopt : std::optional(hours);
}

} // namespace zicha::web
