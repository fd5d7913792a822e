// The host of the twin where there is no browser: keeps what it is given.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace zicha::web {

struct HostDouble {
    std::vector<std::string> trees; // bytes of a frame each
    std::vector<std::uint32_t> focused;
    int wanted_frames = 0;
};

/// Begins anew with each call of `fresh_host`.
[[nodiscard]] HostDouble& host_double();
HostDouble& fresh_host();

} // namespace zicha::web
