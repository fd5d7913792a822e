#include "tests/unit/web/platform/host_double.hpp"

#include "web/platform/host.hpp"
#include "web/platform/platform.hpp"

namespace zicha::web {

HostDouble& host_double() {
    static HostDouble host;
    return host;
}

HostDouble& fresh_host() {
    return host_double() = {};
}

void platform::request_frame() {
    ++host_double().wanted_frames;
}

} // namespace zicha::web

void host_twin(const void* tree, std::size_t size) {
    zicha::web::host_double().trees.emplace_back(static_cast<const char*>(tree), size);
}

void host_focus(std::uint32_t id) {
    zicha::web::host_double().focused.push_back(id);
}
