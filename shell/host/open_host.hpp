// From the options to what the host needs: its files and its sockets, or the reason why not, said.
#pragma once

#include "shell/common/session.hpp"
#include "shell/host/listeners.hpp"
#include "shell/host/options.hpp"
#include "shell/host/source.hpp"

#include <memory>
#include <string>
#include <vector>

namespace zicha::host {

// Null once the reason has been said.
[[nodiscard]] std::unique_ptr<ContentSource> open_source(const HostOptions& options,
                                                         const Session& session);

// Empty once the reason has been said. Where no address is given, a machine without one of the two
// protocols is served by the other.
[[nodiscard]] std::vector<Listener> open_listeners(const HostOptions& options,
                                                   const Session& session);

// "http://localhost:8080/", as it can be typed on this machine.
[[nodiscard]] std::string address_to_open(const HostOptions& options, const Listener& first);

} // namespace zicha::host
