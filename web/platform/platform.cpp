#include "web/platform/platform.hpp"

#include "web/platform/exchange.hpp"
#include "web/platform/host.hpp"

#include <iterator>
#include <utility>

namespace zicha::web::platform {

namespace {

Environment current;
std::optional<std::string> asked_screen;

// By what the host tells, in host.def's order.
constexpr std::string Environment::*texts[] = {
#define HOST_PARAMETER(name, written) &Environment::name,
#define HOST_TEXT(name) &Environment::name,
#include "web/platform/host.def"
};
constexpr bool Environment::*answers[] = {
#define HOST_YES_NO(name) &Environment::name,
#include "web/platform/host.def"
};

// The name is the file's kind, a colon and its id.
void add_file(std::string_view name, std::string_view text) {
    const std::size_t colon = name.find(':');
    current.files.push_back({std::string(name.substr(0, colon)),
                             std::string(name.substr(colon + 1)), std::string(text)});
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

void set_document(const Document& document) {
    host_document(document.title.data(), document.title.size(), document.language.data(),
                  document.language.size(), document.screen.data(), document.screen.size(),
                  document.dark);
}

std::optional<std::string> take_asked_screen() {
    return std::exchange(asked_screen, std::nullopt);
}

// The host writes a name, if there is one, and the value behind it. False if the page does not want
// it.
ZICHA_EXPORT(zicha_tell)
bool zicha_tell(std::size_t what, std::size_t name_size, std::size_t size) {
    const std::string_view all = exchange(size);
    const std::string_view name = all.substr(0, name_size);
    const std::string_view value = all.substr(name_size);
    if (what < std::size(texts)) {
        current.*texts[what] = value;
        return true;
    }
    what -= std::size(texts);
    if (what < std::size(answers)) {
        current.*answers[what] = !value.empty();
        return true;
    }
    const auto news = static_cast<News>(what - std::size(answers));
    if (news == News::screen) {
        asked_screen = value;
        return true;
    }
    if (news != News::page_file)
        return receive(news, name, value);
    add_file(name, value);
    return true;
}

} // namespace zicha::web::platform
