#include "web/platform/platform.hpp"

#include "web/platform/exchange.hpp"
#include "web/platform/host.hpp"

#include <algorithm>

namespace zicha::web::platform {

namespace {

Environment current;

bool yes(std::string_view value) {
    return !value.empty();
}

// The key is the file's kind, a colon and its id.
void add_file(std::string_view key, std::string_view text) {
    const std::size_t colon = std::min(key.find(':'), key.size());
    if (colon < key.size())
        current.files.push_back({std::string(key.substr(0, colon)),
                                 std::string(key.substr(colon + 1)), std::string(text)});
}

void set(std::string_view key, std::string_view value) {
    if (key == "lang")
        current.language = value;
    else if (key == "theme")
        current.theme = value;
    else if (key == "rules")
        current.rules = value;
    else if (key == "as-of")
        current.as_of = value;
    else if (key == "today")
        current.today = value;
    else if (key == "build")
        current.build = value;
    else if (key == "address")
        current.address = value;
    else if (key == "browser")
        current.browser = value;
    else if (key == "licences")
        current.licences = value;
    else if (key == "local")
        current.local_file = yes(value);
    else if (key == "chinese")
        current.prefers_chinese = yes(value);
    else if (key == "software")
        current.software = yes(value);
    else if (key == "glyphs")
        current.chinese_glyphs = yes(value);
    else if (key == "readable")
        current.glyphs_readable = yes(value);
    else if (key == "twin")
        current.twin = yes(value);
    else if (key == "dark")
        current.prefers_dark = yes(value);
    else if (key == "touch")
        current.touch = yes(value);
    else if (!receive(key, value))
        add_file(key, value);
}

} // namespace

const Environment& environment() {
    return current;
}

void set_frame(double now, float width, float height, float pixel_ratio) {
    current.now = now;
    current.width = width;
    current.height = height;
    current.pixel_ratio = pixel_ratio;
}

void request_frame() {
    host_frame();
}

void request_work() {
    host_work();
}

void open_link(std::string_view address) {
    host_open(address.data(), address.size());
}

void set_document(std::string_view title, std::string_view language, bool dark) {
    host_document(title.data(), title.size(), language.data(), language.size(), dark);
}

// The host writes key and value one after the other.
// False if the page does not want it.
ZICHA_EXPORT(zicha_set) bool zicha_set(std::size_t key_size, std::size_t size) {
    const std::string_view all = exchange(size);
    const std::string_view key = all.substr(0, key_size);
    if (key == "table")
        return receive_table(all.substr(key_size));
    set(key, all.substr(key_size));
    return true;
}

} // namespace zicha::web::platform
