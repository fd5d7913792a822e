// The library's ::recv (request_gate.hpp). The link gives the true one the other name.
#include "shell/host/request_gate.hpp"

#include <sys/socket.h>

extern "C" {

ssize_t __real_recv(int socket, void* into, std::size_t room, int flags);
ssize_t __wrap_recv(int socket, void* into, std::size_t room, int flags);

ssize_t __wrap_recv(int socket, void* into, std::size_t room, int flags) {
    zicha::host::RequestGate* const gate = zicha::host::current_gate();
    return gate == nullptr ? __real_recv(socket, into, room, flags)
                           : gate->receive(socket, static_cast<char*>(into), room, flags);
}
}
