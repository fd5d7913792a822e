#include "shell/host/open_host.hpp"

#include "shell/host/beside_page.hpp"
#include "shell/host/words.hpp"

#include <cerrno>
#include <cstring>

namespace zicha::host {
namespace {

bool lacks_protocol(int error) {
    return error == EAFNOSUPPORT || error == EADDRNOTAVAIL;
}

void say_why_not(const std::string& address, std::uint16_t port, int error,
                 const Session& session) {
    if (error == 0)
        session.say(words::host_bad_address, {address});
    else
        session.say(words::host_cannot_listen,
                    {address, std::to_string(port), std::strerror(error)});
}

} // namespace

std::unique_ptr<ContentSource> open_source(const HostOptions& options, const Session& session) {
    if (options.directory.empty())
        return beside_page(embedded_source());
    std::unique_ptr<ContentSource> source = open_directory(options.directory);
    if (!source) {
        session.say(words::host_no_directory, {options.directory, std::strerror(errno)});
        return nullptr;
    }
    return beside_page(std::move(source));
}

std::vector<Listener> open_listeners(const HostOptions& options, const Session& session) {
    const bool any_will_do = options.addresses.empty();
    const std::vector<std::string> local{"127.0.0.1", "::1"};
    std::vector<Listener> listeners;
    std::uint16_t port = options.port;
    int error = 0;
    for (const std::string& address : any_will_do ? local : options.addresses) {
        Listener listener = listen_on(address, port, error);
        if (listener.socket) {
            port = listener.port; // whichever the first got, where any will do
            listeners.push_back(std::move(listener));
        } else if (!any_will_do || !lacks_protocol(error)) {
            say_why_not(address, port, error, session);
            return {};
        }
    }
    if (listeners.empty())
        say_why_not(local.front(), port, error, session);
    return listeners;
}

std::string address_to_open(const HostOptions& options, const Listener& first) {
    std::string name = options.addresses.empty() ? "localhost" : options.addresses.front();
    if (name == "0.0.0.0" || name == "::")
        name = "localhost";
    if (name.find(':') != std::string::npos)
        name = "[" + name + "]";
    return "http://" + name + ":" + std::to_string(first.port) + "/";
}

} // namespace zicha::host
