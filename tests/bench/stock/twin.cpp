// The stock page has no DOM twin: everything comes from ImGui's own input.

#include "web/platform/twin.hpp"

namespace zicha::web {

void Twin::begin_frame() {}
void Twin::open(const TwinNode&) {}
void Twin::close() {}
void Twin::leaf(const TwinNode&) {}
void Twin::end_frame() {}
void Twin::receive(TwinEvent) {}
bool Twin::activated(std::uint32_t) const {
    return false;
}
std::optional<std::string> Twin::typed(std::uint32_t) const {
    return std::nullopt;
}
std::optional<std::string_view> Twin::composing(std::uint32_t) const {
    return std::nullopt;
}
std::optional<float> Twin::scrolled(std::uint32_t) const {
    return std::nullopt;
}
int Twin::stepped(std::uint32_t) const {
    return 0;
}
bool Twin::blurred(std::uint32_t) const {
    return false;
}

} // namespace zicha::web
