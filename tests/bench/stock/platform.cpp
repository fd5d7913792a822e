// The platform that the screens need, made with Emscripten and ImGui's own font loader.

#include "tests/bench/stock/platform.hpp"

#include "web/platform/files.hpp"
#include "web/platform/fonts.hpp"
#include "web/platform/large_file.hpp"
#include "web/platform/platform.hpp"

#include "embedded.hpp"

#include <emscripten/html5.h>
#include <imgui.h>
#include <string_view>

namespace zicha::web::platform {

namespace {

Environment current;

ImFont* add_face(const unsigned char* bytes, std::size_t size) {
    ImFontConfig face;
    face.FontDataOwnedByAtlas = false;
    face.SizePixels = -16; // negative: sizes mean the em square, as ours and the web's do
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes),
                                                      static_cast<int>(size), 0, &face);
}

} // namespace

void prepare() {
    current.today = "2025-07-02";
    current.build = "stock";
    current.twin = false;
    current.files.push_back(
        {"rules", "jiaxing-2025",
         std::string(reinterpret_cast<const char*>(embedded_rules), sizeof embedded_rules)});
}

void set_size(double width, double height) {
    current.pixel_ratio = static_cast<float>(emscripten_get_device_pixel_ratio());
    current.width = static_cast<float>(width);
    current.height = static_cast<float>(height);
    current.now = emscripten_get_now();
}

Faces load_faces() {
    return {add_face(embedded_regular, sizeof embedded_regular),
            add_face(embedded_bold, sizeof embedded_bold)};
}

const Environment& environment() {
    return current;
}
void request_frame() {}
void request_work() {}
void open_link(std::string_view) {}
void set_document(std::string_view, std::string_view, bool) {}

// Files, clipboard and storage: nothing of them takes part in the first frame.
void save_file(std::string_view, std::string_view, std::string_view) {}
void save_page(std::string_view) {}
void open_file(std::string_view) {}
std::optional<OpenedFile> take_opened_file() {
    return std::nullopt;
}
void copy_text(std::string_view, std::string_view, std::string_view) {}
bool was_copied() {
    return false;
}
void print() {}
bool store(std::string_view, std::string_view) {
    return false;
}
std::string_view stored(std::string_view) {
    return {};
}
void accept_tables(bool) {}
std::optional<std::string> take_table() {
    return std::nullopt;
}
void open_large_file(std::string_view) {}
void accept_drops(bool) {}
std::optional<LargeFile> take_large_file() {
    return std::nullopt;
}

} // namespace zicha::web::platform
