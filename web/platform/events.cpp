#include "web/platform/events.hpp"

#include "web/platform/exchange.hpp"
#include "web/platform/host.hpp"
#include "web/platform/twin.hpp"

#include <imgui.h>
#include <string>
#include <utility>

namespace zicha::web::platform {

namespace {

Twin* listener = nullptr;

} // namespace

void listen(Twin& twin) {
    listener = &twin;
}

ZICHA_EXPORT(zicha_event)
void zicha_event(int kind, std::uint32_t id, float number, std::size_t size) {
    listener->receive({static_cast<TwinEventKind>(kind), id, number, std::string(exchange(size))});
}

// `button` -1: the pointer only moved.
ZICHA_EXPORT(zicha_pointer) void zicha_pointer(float x, float y, int button, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    if (button >= 0 && button < ImGuiMouseButton_COUNT)
        io.AddMouseButtonEvent(button, down);
}

ZICHA_EXPORT(zicha_wheel) void zicha_wheel(float x, float y) {
    ImGui::GetIO().AddMouseWheelEvent(x, y);
}

// U+0008 takes the last one back.
ZICHA_EXPORT(zicha_characters) void zicha_characters(std::size_t size) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(exchange(size)).c_str());
}

} // namespace zicha::web::platform
