// What stands between the sockets and the library: it gets whole heads that it can read, and
// nothing else.
//
// The library calls ::recv, which the link puts gate_receive in the place of (CMakeLists.txt).
// Bytes of a head that is not complete wait here. A head that is not written as it should be
// (head_check.hpp) is replaced by one that names the refusal, which request_handler.cpp answers
// like any other; what follows it is thrown away.
//
// Use: one gate, made by the server, `opened` and `closed` with each connection; `refused_status`
// on a target tells what stands for a refusal. Limits: one gate at a time, of one thread. Where the
// library is not linked statically nothing calls it, and the library answers such heads itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <unordered_map>

namespace zicha::host {

class RequestGate {
public:
    RequestGate();
    ~RequestGate();
    RequestGate(const RequestGate&) = delete;
    RequestGate& operator=(const RequestGate&) = delete;

    void closed(int socket) { waiting_.erase(socket); }

    // As ::recv.
    [[nodiscard]] ssize_t receive(int socket, char* into, std::size_t room, int flags);

private:
    struct Waiting {
        std::string head;        // whose end has not come
        std::string ready;       // checked, for the library
        bool is_refused = false; // whatever else comes is thrown away
    };

    void check(Waiting& waiting, std::string_view bytes);
    static void refuse(Waiting& waiting, unsigned status, std::string_view head);
    [[nodiscard]] std::size_t give(int socket, char* into, std::size_t room);

    std::unordered_map<int, Waiting> waiting_; // those of which there is something to keep
};

// The gate that there is, or null.
[[nodiscard]] RequestGate* current_gate();

// The status that a target of the gate's own names; 0 for any other.
[[nodiscard]] unsigned refused_status(std::string_view target);

} // namespace zicha::host
