#include "web/platform/events.hpp"

#include "web/platform/exchange.hpp"
#include "web/platform/host.hpp"
#include "web/platform/twin.hpp"

#include <array>
#include <imgui.h>
#include <string>
#include <utility>

namespace zicha::web::platform {

namespace {

Twin* listener = nullptr;

// The bits of zicha_key's `modifiers`, by number.
enum class Modifier : unsigned {
#define HOST_MODIFIER(name) name,
#include "web/platform/host.def"
};

bool has(unsigned modifiers, Modifier modifier) {
    return ((modifiers >> static_cast<unsigned>(modifier)) & 1U) != 0;
}

struct NamedKey {
    std::string_view name; // KeyboardEvent.key
    ImGuiKey key;
};

constexpr std::array<NamedKey, 19> keys = {{
    {"Tab", ImGuiKey_Tab},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Delete", ImGuiKey_Delete},
    {"Backspace", ImGuiKey_Backspace},
    {"Enter", ImGuiKey_Enter},
    {"Escape", ImGuiKey_Escape},
    {" ", ImGuiKey_Space},
    {"a", ImGuiKey_A},
    {"c", ImGuiKey_C},
    {"x", ImGuiKey_X},
    {"y", ImGuiKey_Y},
    {"z", ImGuiKey_Z},
}};

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

ZICHA_EXPORT(zicha_key) void zicha_key(std::size_t size, bool down, unsigned modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, has(modifiers, Modifier::control));
    io.AddKeyEvent(ImGuiMod_Shift, has(modifiers, Modifier::shift));
    io.AddKeyEvent(ImGuiMod_Alt, has(modifiers, Modifier::alt));
    const std::string_view name = exchange(size);
    for (const NamedKey& entry : keys)
        if (entry.name == name)
            io.AddKeyEvent(entry.key, down);
}

ZICHA_EXPORT(zicha_characters) void zicha_characters(std::size_t size) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(exchange(size)).c_str());
}

} // namespace zicha::web::platform
