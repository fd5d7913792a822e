// The connected visitors, since when each has been waited for, and whose time is up: what keeps a
// thousand slow connections from blocking the next one.
//
// Use: `opened`, `answering`, `answered`, `closed` as the library reports them; `overdue` after
// each turn of the loop; `least_deserving` when room must be made. A visitor is waited for in one
// of two ways, each with its own limit: for a whole request head, idle time between two requests
// included, or for taking an answer. The clock of each starts anew only when that is complete,
// never with a byte that trickles in.
#pragma once

#include "shell/host/clock.hpp"

#include <chrono>
#include <cstddef>
#include <list>
#include <string>
#include <string_view>

struct MHD_Response;

namespace zicha::host {

inline constexpr std::chrono::seconds longest_wait_for_head{15};
inline constexpr std::chrono::seconds longest_answer{300};

struct Visit {
    int socket = -1;
    Clock::time_point since;
    bool is_answering = false;
    std::list<Visit>::iterator place;
    std::string address; // kept only where the log shows it

    // Of the request under way; the bytes are the library's until it is complete.
    std::string_view target;          // without the query
    const char* target_end = nullptr; // where the target with its query ends
    unsigned status = 0;              // 0: not decided yet
    MHD_Response* reply = nullptr;
    int file = -1; // that the reply is sent from, which lives as long as it; -1: from memory
    std::size_t file_size = 0; // when the reply was made
};

class ConnectionWatch {
public:
    // The visit stays where it is until `closed`.
    Visit& opened(int socket, Clock::time_point now);
    void answering(Visit& visit, Clock::time_point now);
    void answered(Visit& visit, Clock::time_point now);
    void closed(Visit& visit);

    // One whose time is up, or null. It is told once and then has its time anew, so that a socket
    // which is slow to close is not told in vain again and again.
    [[nodiscard]] Visit* overdue(Clock::time_point now);

    // The visitor that has kept us waiting longest, for a head if there is one, else for taking an
    // answer.
    [[nodiscard]] Visit* least_deserving(Clock::time_point now);

    // One who is sent a file that has become shorter than was announced, so that the answer can
    // never be whole; or null.
    [[nodiscard]] Visit* cut_short();
    [[nodiscard]] bool sends_files() const;

    // Until the next is overdue, rounded up; negative if nobody is connected.
    [[nodiscard]] std::chrono::milliseconds until_next(Clock::time_point now) const;

    [[nodiscard]] std::size_t count() const { return waiting_.size() + answering_.size(); }
    [[nodiscard]] std::size_t answering_count() const { return answering_.size(); }

private:
    // Each sorted by `since`, as all in it have the same limit.
    std::list<Visit> waiting_;
    std::list<Visit> answering_;
};

} // namespace zicha::host
