#include "web/platform/exchange.hpp"

#include "web/platform/host.hpp"

#include <string>

namespace zicha::web::platform {

namespace {
std::string buffer;
} // namespace

std::string_view exchange(std::size_t size) {
    return std::string_view(buffer).substr(0, size);
}

ZICHA_EXPORT(zicha_buffer) char* zicha_buffer(std::size_t size) {
    buffer.resize(size);
    return buffer.data();
}

} // namespace zicha::web::platform
