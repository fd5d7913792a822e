#include "core/notice/notice.hpp"

#include <algorithm>

namespace zicha::notice {

bool OfficialLink::is_secure() const {
    return address.starts_with("https://");
}

std::string_view OfficialLink::host() const {
    const std::string_view whole = address;
    const std::size_t scheme = whole.find("://");
    if (scheme == std::string_view::npos)
        return {};
    const std::string_view rest = whole.substr(scheme + 3);
    return rest.substr(0, std::min(rest.find_first_of("/?#"), rest.size()));
}

} // namespace zicha::notice
