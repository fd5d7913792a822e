// The sockets that the host listens on, one an address.
//
// Use: `listen_on("127.0.0.1", 8080)` or "::1", "::", "0.0.0.0"; then `accept_next` until it gives
// none. An IPv6 socket takes IPv6 only, so that "0.0.0.0" and "::" can be used side by side.
#pragma once

#include "shell/host/owned_fd.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <sys/socket.h>

namespace zicha::host {

struct Listener {
    OwnedFd socket;
    std::uint16_t port = 0; // the one it got, where 0 was asked for
};

// With `error` set to an errno, 0 included for a text that is no address, the socket is not open.
[[nodiscard]] Listener listen_on(const std::string& address, std::uint16_t port, int& error);

struct Visitor {
    OwnedFd socket;
    sockaddr_storage address{};
    socklen_t address_size = 0;
};

// Nothing with `error` 0: nobody waits any more. Else an errno: no descriptor or memory is left.
[[nodiscard]] std::optional<Visitor> accept_next(const Listener& listener, int& error);

// "192.0.2.1" or "2001:db8::1"; empty for anything else. `address` is as long as its family asks.
[[nodiscard]] std::string address_text(const sockaddr& address);

} // namespace zicha::host
