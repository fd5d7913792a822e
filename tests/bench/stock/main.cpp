// The stock page: ImGui's OpenGL backend in Emscripten's main loop.

#include "tests/bench/stock/platform.hpp"
#include "web/app.hpp"
#include "web/platform/platform.hpp"
#include "web/platform/twin.hpp"

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <memory>

namespace {

std::unique_ptr<zicha::web::App> app;
zicha::web::Twin twin;

EM_BOOL on_mouse(int type, const EmscriptenMouseEvent* event, void*) {
    const auto ratio = static_cast<float>(emscripten_get_device_pixel_ratio());
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(static_cast<float>(event->targetX) * ratio,
                        static_cast<float>(event->targetY) * ratio);
    if (type != EMSCRIPTEN_EVENT_MOUSEMOVE)
        io.AddMouseButtonEvent(event->button, type == EMSCRIPTEN_EVENT_MOUSEDOWN);
    return EM_TRUE;
}

EM_BOOL on_wheel(int, const EmscriptenWheelEvent* event, void*) {
    ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(-event->deltaX / 100),
                                      static_cast<float>(-event->deltaY / 100));
    return EM_TRUE;
}

void frame() {
    double width = 0;
    double height = 0;
    emscripten_get_element_css_size("#canvas", &width, &height);
    const double ratio = emscripten_get_device_pixel_ratio();
    emscripten_set_canvas_element_size("#canvas", static_cast<int>(width * ratio),
                                       static_cast<int>(height * ratio));
    zicha::web::platform::set_size(width * ratio, height * ratio);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width * ratio), static_cast<float>(height * ratio)};
    io.DeltaTime = 1.0F / 60;
    ImGui::GetStyle().FontScaleDpi = static_cast<float>(ratio);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    app->frame(twin);
    ImGui::Render();
    glViewport(0, 0, static_cast<int>(io.DisplaySize.x), static_cast<int>(io.DisplaySize.y));
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

} // namespace

int main() {
    zicha::web::platform::prepare();
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.antialias = EM_FALSE;
    attributes.depth = EM_FALSE;
    emscripten_webgl_make_context_current(emscripten_webgl_create_context("#canvas", &attributes));
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 300 es");
    twin.set_active(false);
    app = std::make_unique<zicha::web::App>(zicha::web::platform::load_faces());
    emscripten_set_mousemove_callback("#canvas", nullptr, EM_FALSE, on_mouse);
    emscripten_set_mousedown_callback("#canvas", nullptr, EM_FALSE, on_mouse);
    emscripten_set_mouseup_callback("#canvas", nullptr, EM_FALSE, on_mouse);
    emscripten_set_wheel_callback("#canvas", nullptr, EM_FALSE, on_wheel);
    emscripten_set_main_loop(frame, 0, EM_FALSE);
}
