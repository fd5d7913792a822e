#include "shell/host/listeners.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>

namespace zicha::host {
namespace {

struct Address {
    sockaddr_storage bytes{};
    socklen_t size = 0; // 0: no address
};

template <typename Family> Address copied(const Family& from) {
    Address address;
    std::memcpy(&address.bytes, &from, sizeof from);
    address.size = sizeof from;
    return address;
}

Address parse(const std::string& text, std::uint16_t port) {
    sockaddr_in four{};
    if (inet_pton(AF_INET, text.c_str(), &four.sin_addr) == 1) {
        four.sin_family = AF_INET;
        four.sin_port = htons(port);
        return copied(four);
    }
    sockaddr_in6 six{};
    if (inet_pton(AF_INET6, text.c_str(), &six.sin6_addr) == 1) {
        six.sin6_family = AF_INET6;
        six.sin6_port = htons(port);
        return copied(six);
    }
    return {};
}

void switch_on(int socket, int level, int option) {
    const int on = 1;
    ::setsockopt(socket, level, option, &on, sizeof on);
}

std::optional<std::uint16_t> port_of(int socket) {
    sockaddr_storage bound{};
    socklen_t size = sizeof bound;
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&bound), &size) != 0)
        return std::nullopt;
    // The port is at the same place in both families.
    static_assert(offsetof(sockaddr_in, sin_port) == offsetof(sockaddr_in6, sin6_port));
    sockaddr_in four{};
    std::memcpy(&four, &bound, sizeof four);
    return ntohs(four.sin_port);
}

} // namespace

Listener listen_on(const std::string& address, std::uint16_t port, int& error) {
    constexpr int backlog = 1024;
    error = 0;
    const Address where = parse(address, port);
    if (where.size == 0)
        return {};
    OwnedFd socket(::socket(where.bytes.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (socket) {
        switch_on(socket.get(), SOL_SOCKET, SO_REUSEADDR);
        switch_on(socket.get(), IPPROTO_TCP, TCP_NODELAY); // the accepted inherit it
        if (where.bytes.ss_family == AF_INET6)
            switch_on(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY);
        if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&where.bytes), where.size) ==
                0 &&
            ::listen(socket.get(), backlog) == 0) {
            if (const std::optional<std::uint16_t> got = port_of(socket.get()))
                return {std::move(socket), *got};
        }
    }
    error = errno;
    return {};
}

std::optional<Visitor> accept_next(const Listener& listener, int& error) {
    error = 0;
    while (true) {
        Visitor visitor;
        visitor.address_size = sizeof visitor.address;
        visitor.socket =
            OwnedFd(::accept4(listener.socket.get(), reinterpret_cast<sockaddr*>(&visitor.address),
                              &visitor.address_size, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (visitor.socket)
            return visitor;
        const bool has_gone = errno == ECONNABORTED || errno == EINTR || errno == EPROTO;
        if (!has_gone) {
            error = errno == EAGAIN ? 0 : errno;
            return std::nullopt;
        }
    }
}

std::string address_text(const sockaddr& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* number = nullptr;
    if (address.sa_family == AF_INET)
        number = &reinterpret_cast<const sockaddr_in*>(&address)->sin_addr;
    else if (address.sa_family == AF_INET6)
        number = &reinterpret_cast<const sockaddr_in6*>(&address)->sin6_addr;
    if (number == nullptr ||
        inet_ntop(address.sa_family, number, text.data(), text.size()) == nullptr)
        return {};
    return text.data();
}

} // namespace zicha::host
