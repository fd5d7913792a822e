// What is done with a request: its head is read, a file's reply or a refusal chosen, the answer
// queued and logged.
//
// The path /healthz is answered with "ok" by the host itself, whatever files there are.
//
// Use: the library's callbacks (server.cpp) call its functions; set `now` before each turn.
// The library calls twice for a request: when its head is complete, and when its body is, which for
// ours is at once. To answer in the first call closes the connection after it, so that is done for
// what must not go on, and only for that.
#pragma once

#include "shell/host/access_log.hpp"
#include "shell/host/connection_watch.hpp"
#include "shell/host/reply_shelf.hpp"
#include "shell/host/request_gate.hpp"
#include "shell/host/request_head.hpp"

#include <array>
#include <microhttpd.h>

namespace zicha::host {

class RequestHandler {
public:
    RequestHandler(const ContentSource& source, ConnectionWatch& watch, RequestGate& gate,
                   AccessLog& log, const Framing& framing);

    // False if memory ran out when the refusals were made.
    [[nodiscard]] bool is_ready() const;

    Clock::time_point now;

    // What the library reports, in this order; the middle three for each request of a connection.
    void connected(MHD_Connection* connection, void** context);
    void targeted(Visit& visit, const char* target);
    MHD_Result headed(Visit& visit, MHD_Connection* connection, const char* method,
                      const char* version);
    void completed(Visit& visit);
    void disconnected(Visit& visit);

private:
    struct Refusal {
        unsigned status;
        Reply reply;
    };

    [[nodiscard]] bool decide(Visit& visit, const RequestHead& head);
    std::size_t tell_health(Visit& visit, const RequestHead& head);
    std::size_t choose_form(Visit& visit, const RequestHead& head, const ReadyFile& file);
    void refuse(Visit& visit, unsigned status);

    ReplyShelf shelf_;
    Reply health_;
    ConnectionWatch& watch_;
    RequestGate& gate_;
    AccessLog& log_;
    std::array<Refusal, 8> refusals_;
};

// The visit that belongs to a connection of the library's.
[[nodiscard]] Visit& visit_of(MHD_Connection* connection);

} // namespace zicha::host
