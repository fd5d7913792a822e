// The page's program as the host runs it: start once, then a frame whenever something happened.

#include "web/app.hpp"
#include "web/platform/events.hpp"
#include "web/platform/exchange.hpp"
#include "web/platform/files.hpp"
#include "web/platform/fonts.hpp"
#include "web/platform/host.hpp"
#include "web/platform/platform.hpp"
#include "web/platform/renderer.hpp"
#include "web/platform/twin.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>
#include <string>

namespace zicha::web {

namespace {

Twin twin;
App* app = nullptr; // as long as the page

void prepare_imgui() {
    // By its own `malloc` it would write to what it did not get (platform/memory.cpp).
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return operator new(size); },
                                 [](void* memory, void*) { operator delete(memory); });
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

void begin_frame(const platform::Environment& environment, double elapsed) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {environment.width, environment.height};
    io.DeltaTime = static_cast<float>(std::clamp(elapsed / 1000, 0.001, 0.1));
    ImGui::GetStyle().FontScaleDpi = environment.pixel_ratio;
    ImGui::NewFrame();
    twin.begin_frame();
}

// ImGui takes one change of a button or one character a frame: go on until its queue is empty, and
// then as long as its focus takes to follow.
void ask_for_frames() {
    static int settling = 0;
    if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0)
        settling = 3;
    if (settling-- > 0)
        platform::request_frame();
    settling = std::max(settling, 0);
}

} // namespace

ZICHA_EXPORT(zicha_start) void zicha_start() {
    const platform::Environment& environment = platform::environment();
    prepare_imgui();
    twin.set_active(environment.twin);
    platform::listen(twin);
    app = new App(platform::load_faces());
}

ZICHA_EXPORT(zicha_frame)
void zicha_frame(double now, float width, float height, float pixel_ratio) {
    const platform::Environment& environment = platform::environment();
    const double elapsed = now - environment.now;
    platform::set_frame(now, width, height, pixel_ratio);
    begin_frame(environment, elapsed);
    app->frame(twin);
    ask_for_frames();
    ImGui::Render();
}

// Puts the frame on the canvas. A call of its own, because each half of the first frame takes long.
ZICHA_EXPORT(zicha_show) void zicha_show() {
    platform::draw_new_glyphs();
    platform::render(*ImGui::GetDrawData(), platform::environment().software);
    twin.end_frame();
}

// A slice of long work; false if there is no more to do now.
ZICHA_EXPORT(zicha_work) bool zicha_work() {
    return app->work();
}

// The browser is about to print.
ZICHA_EXPORT(zicha_sheet) void zicha_sheet() {
    const std::string sheet = app->sheet();
    host_sheet(sheet.data(), sheet.size());
}

// Something would be lost with the page that is in no file.
ZICHA_EXPORT(zicha_unsaved) bool zicha_unsaved() {
    return app->has_unsaved();
}

} // namespace zicha::web
