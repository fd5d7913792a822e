// The library's ::recv, by the name that the link gives it (request_gate.hpp).
#include "shell/host/request_gate.hpp"

#include <sys/socket.h>

extern "C" {

ssize_t gate_receive(int socket, void* into, std::size_t room, int flags) __asm__("__wrap_recv");

ssize_t gate_receive(int socket, void* into, std::size_t room, int flags) {
    zicha::host::RequestGate* const gate = zicha::host::current_gate();
    return gate == nullptr ? ::recvfrom(socket, into, room, flags, nullptr, nullptr)
                           : gate->receive(socket, static_cast<char*>(into), room, flags);
}
}
