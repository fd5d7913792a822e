// The host at work: one thread, one loop.
//
// GNU libmicrohttpd reads and writes HTTP, here as in many devices and services for twenty years:
// it is small, kept up, in every distribution, takes a connection for little memory, sends a
// prepared response in one call, and leaves sockets and waiting to us where we want more than it
// offers. What we add around it is that: several addresses, limits on how long a visitor may take,
// a bounded number of visitors, and a graceful end.
//
// Use: `Server server(source, listeners, log); if (server.is_ready()) server.run(stop);` where
// `stop` is a descriptor that becomes readable when the host is to end. Limits: most_visitors at a
// time (fewer where the process may open fewer files); beyond that the visitor that has kept us
// waiting longest goes. A request's head, and that of the answer, must fit into visitor_memory
// (head_check.hpp). Plain HTTP only: TLS is for a server in front.
#pragma once

#include "shell/host/listeners.hpp"
#include "shell/host/request_gate.hpp"
#include "shell/host/request_handler.hpp"

#include <memory>
#include <poll.h>
#include <vector>

struct MHD_Daemon;

namespace zicha::host {

inline constexpr std::size_t most_visitors = 2000;
inline constexpr std::size_t visitor_memory = 4096;

class Server {
public:
    // `source` outlives the server.
    Server(const ContentSource& source, std::vector<Listener> listeners, LogKind log,
           const Framing& framing);

    // False if the library could not be started: memory or descriptors ran out.
    [[nodiscard]] bool is_ready() const;

    // Until `stop` is readable; then nobody new is let in, and the answers under way have a few
    // seconds to end.
    void run(int stop);

private:
    struct DaemonDeleter {
        void operator()(MHD_Daemon* daemon) const;
    };

    [[nodiscard]] bool is_stopping() const { return farewell_ != Clock::time_point::max(); }
    // Whether nobody can be let in for now, so that it would be in vain to listen.
    [[nodiscard]] bool is_deaf() const { return handler_.now < listens_again_; }
    [[nodiscard]] bool has_ended() const;
    [[nodiscard]] int milliseconds_to_wait() const;
    void wait();
    void look_at_each();
    void let_in();
    void let_in_from(const Listener& listener);
    void send_away_overdue();
    void send_away_cut_short();
    void write_log();
    void begin_to_stop();

    RequestGate gate_;
    ConnectionWatch watch_;
    AccessLog log_;
    RequestHandler handler_;
    std::vector<Listener> listeners_;
    std::vector<pollfd> awaited_; // the stop, the library's descriptor, then the listeners
    std::size_t room_;            // for visitors
    Clock::time_point farewell_ = Clock::time_point::max();
    Clock::time_point listens_again_;
    Clock::time_point log_written_;
    Clock::time_point files_checked_;
    std::unique_ptr<MHD_Daemon, DaemonDeleter> daemon_; // its end reports to those above
};

} // namespace zicha::host
