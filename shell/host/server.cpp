#include "shell/host/server.hpp"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/resource.h>

namespace zicha::host {
namespace {

using std::chrono::milliseconds;

constexpr std::chrono::seconds longest_farewell{5};
constexpr milliseconds log_kept_for{1000};
constexpr milliseconds between_file_checks{500};
constexpr milliseconds until_tried_again{100};
constexpr int most_let_in_a_turn = 64;
constexpr std::size_t first_listener = 2; // in `awaited_`, after the stop and the library's own

RequestHandler& handler_in(void* self) {
    return *static_cast<RequestHandler*>(self);
}

MHD_Result on_head(void* self, MHD_Connection* connection, const char*, const char* method,
                   const char* version, const char*, std::size_t*, void**) {
    return handler_in(self).headed(visit_of(connection), connection, method, version);
}

void* on_target(void* self, const char* target, MHD_Connection* connection) {
    handler_in(self).targeted(visit_of(connection), target);
    return nullptr;
}

void on_completed(void* self, MHD_Connection* connection, void**, MHD_RequestTerminationCode) {
    handler_in(self).completed(visit_of(connection));
}

void on_connection(void* self, MHD_Connection* connection, void** context,
                   MHD_ConnectionNotificationCode code) {
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
        handler_in(self).connected(connection, context);
    else if (*context != nullptr)
        handler_in(self).disconnected(*static_cast<Visit*>(*context));
}

// Paths are decoded by request_path.hpp, from what was sent.
std::size_t leave_as_it_is(void*, MHD_Connection*, char* text) {
    return std::char_traits<char>::length(text);
}

MHD_Daemon* start_daemon(RequestHandler& handler, std::size_t room) {
    constexpr unsigned flags = MHD_USE_EPOLL | MHD_USE_NO_LISTEN_SOCKET | MHD_USE_TURBO;
    constexpr int yes = 1;
    // An option and what belongs to it are on one line.
    // clang-format off
    return MHD_start_daemon(
        flags, 0, nullptr, nullptr, &on_head, &handler,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, visitor_memory,
        MHD_OPTION_CONNECTION_LIMIT, static_cast<unsigned>(room + most_let_in_a_turn),
        MHD_OPTION_CONNECTION_TIMEOUT, 0U, // connection_watch.hpp has its own
        MHD_OPTION_SIGPIPE_HANDLED_BY_APP, yes, // else it does not dare to use sendfile
        MHD_OPTION_URI_LOG_CALLBACK, &on_target, &handler,
        MHD_OPTION_UNESCAPE_CALLBACK, &leave_as_it_is, nullptr,
        MHD_OPTION_NOTIFY_COMPLETED, &on_completed, &handler,
        MHD_OPTION_NOTIFY_CONNECTION, &on_connection, &handler,
        MHD_OPTION_END);
    // clang-format on
}

// As many as the process may have, with some descriptors left for files and the log.
std::size_t room_for_visitors() {
    constexpr rlim_t others = 64 + most_let_in_a_turn;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return most_visitors / 2;
    const rlim_t wanted = std::min<rlim_t>(limit.rlim_max, most_visitors + 2 * others);
    if (limit.rlim_cur < wanted) {
        limit.rlim_cur = wanted;
        if (::setrlimit(RLIMIT_NOFILE, &limit) != 0)
            ::getrlimit(RLIMIT_NOFILE, &limit);
    }
    return std::min<std::size_t>(most_visitors,
                                 limit.rlim_cur > 2 * others ? limit.rlim_cur - others : others);
}

// The library sees the closed socket in its next turn, and cleans up.
void send_away(const Visit* visit) {
    if (visit != nullptr)
        ::shutdown(visit->socket, SHUT_RDWR);
}

} // namespace

void Server::DaemonDeleter::operator()(MHD_Daemon* daemon) const {
    MHD_stop_daemon(daemon);
}

Server::Server(const ContentSource& source, std::vector<Listener> listeners, LogKind log,
               const Framing& framing)
    : log_(log), handler_(source, watch_, gate_, log_, framing), listeners_(std::move(listeners)),
      room_(room_for_visitors()), daemon_(start_daemon(handler_, room_)) {}

bool Server::is_ready() const {
    return daemon_ != nullptr && handler_.is_ready();
}

void Server::run(int stop) {
    const MHD_DaemonInfo* info = MHD_get_daemon_info(daemon_.get(), MHD_DAEMON_INFO_EPOLL_FD);
    awaited_ = {{stop, POLLIN, 0}, {info->epoll_fd, POLLIN, 0}};
    for (const Listener& listener : listeners_)
        awaited_.push_back({listener.socket.get(), POLLIN, 0});
    while (!has_ended()) {
        wait();
        let_in();
        MHD_run(daemon_.get());
        send_away_overdue();
        send_away_cut_short();
        write_log();
        if (awaited_.front().revents != 0)
            begin_to_stop();
    }
}

bool Server::has_ended() const {
    return is_stopping() && (watch_.answering_count() == 0 || Clock::now() >= farewell_);
}

int Server::milliseconds_to_wait() const {
    MHD_UNSIGNED_LONG_LONG of_library = 0;
    milliseconds shortest = watch_.until_next(handler_.now);
    const auto consider = [&](milliseconds other) {
        if (shortest.count() < 0 || other < shortest)
            shortest = other;
    };
    if (MHD_get_timeout(daemon_.get(), &of_library) == MHD_YES)
        consider(milliseconds(of_library));
    if (log_.has_unwritten())
        consider(log_kept_for);
    if (watch_.sends_files())
        consider(between_file_checks);
    if (is_stopping() || is_deaf())
        consider(until_tried_again);
    return static_cast<int>(shortest.count());
}

// Sets what has become ready in `awaited_`.
void Server::wait() {
    for (pollfd& one : awaited_)
        one.revents = 0;
    const std::size_t count = is_deaf() ? first_listener : awaited_.size();
    if (::poll(awaited_.data(), count, milliseconds_to_wait()) < 0 && errno != EINTR)
        look_at_each();
    handler_.now = Clock::now();
}

// The system does not wait for all of them: it allows fewer descriptors by now, or has no memory.
void Server::look_at_each() {
    for (pollfd& one : awaited_)
        ::poll(&one, 1, 0);
    ::poll(nullptr, 0, static_cast<int>(until_tried_again.count()));
}

void Server::let_in() {
    for (std::size_t at = 0; at < listeners_.size(); ++at)
        if (awaited_[first_listener + at].revents != 0)
            let_in_from(listeners_[at]);
}

void Server::let_in_from(const Listener& listener) {
    for (int count = 0; count < most_let_in_a_turn; ++count) {
        int error = 0;
        std::optional<Visitor> visitor = accept_next(listener, error);
        if (error != 0 && count > 0)
            return; // said even where nobody waits any more: the next turn tells
        if (error != 0 || watch_.count() >= room_) {
            const Visit* const least = watch_.least_deserving(handler_.now);
            send_away(least);
            if (least == nullptr) // the visitor stays in the queue, and would wake us at once
                listens_again_ = handler_.now + until_tried_again;
        }
        if (!visitor)
            return;
        MHD_add_connection(daemon_.get(), visitor->socket.release(),
                           reinterpret_cast<const sockaddr*>(&visitor->address),
                           visitor->address_size);
    }
}

void Server::send_away_overdue() {
    while (const Visit* visit = watch_.overdue(handler_.now))
        send_away(visit);
}

// The library would wait for bytes that never come.
void Server::send_away_cut_short() {
    if (handler_.now - files_checked_ < between_file_checks)
        return;
    files_checked_ = handler_.now;
    while (const Visit* visit = watch_.cut_short())
        send_away(visit);
}

void Server::write_log() {
    if (!log_.has_unwritten() || handler_.now - log_written_ < log_kept_for)
        return;
    log_.flush();
    log_written_ = handler_.now;
}

void Server::begin_to_stop() {
    farewell_ = handler_.now + longest_farewell;
    listeners_.clear();
    awaited_ = {{-1, 0, 0}, awaited_[1]};
}

} // namespace zicha::host
