#include "shell/host/connection_watch.hpp"

#include <algorithm>
#include <sys/stat.h>

namespace zicha::host {
namespace {

void move_to_end(std::list<Visit>& from, std::list<Visit>& to, Visit& visit,
                 Clock::time_point now) {
    visit.since = now;
    to.splice(to.end(), from, visit.place);
}

} // namespace

Visit& ConnectionWatch::opened(int socket, Clock::time_point now) {
    waiting_.emplace_back();
    Visit& visit = waiting_.back();
    visit.socket = socket;
    visit.since = now;
    visit.place = std::prev(waiting_.end());
    return visit;
}

void ConnectionWatch::answering(Visit& visit, Clock::time_point now) {
    if (!visit.is_answering)
        move_to_end(waiting_, answering_, visit, now);
    visit.is_answering = true;
}

void ConnectionWatch::answered(Visit& visit, Clock::time_point now) {
    if (visit.is_answering)
        move_to_end(answering_, waiting_, visit, now);
    visit.is_answering = false;
    visit.status = 0;
    visit.reply = nullptr;
    visit.file = -1;
}

void ConnectionWatch::closed(Visit& visit) {
    (visit.is_answering ? answering_ : waiting_).erase(visit.place);
}

Visit* ConnectionWatch::overdue(Clock::time_point now) {
    if (!waiting_.empty() && now - waiting_.front().since >= longest_wait_for_head)
        return least_deserving(now);
    if (!answering_.empty() && now - answering_.front().since >= longest_answer) {
        Visit& visit = answering_.front();
        move_to_end(answering_, answering_, visit, now);
        return &visit;
    }
    return nullptr;
}

Visit* ConnectionWatch::least_deserving(Clock::time_point now) {
    std::list<Visit>& list = waiting_.empty() ? answering_ : waiting_;
    if (list.empty())
        return nullptr;
    Visit& visit = list.front();
    move_to_end(list, list, visit, now);
    return &visit;
}

Visit* ConnectionWatch::cut_short() {
    for (Visit& visit : answering_) {
        struct stat status {};
        if (visit.file >= 0 && ::fstat(visit.file, &status) == 0 &&
            static_cast<std::size_t>(status.st_size) < visit.file_size) {
            visit.file = -1; // told once
            return &visit;
        }
    }
    return nullptr;
}

bool ConnectionWatch::sends_files() const {
    return std::any_of(answering_.begin(), answering_.end(),
                       [](const Visit& visit) { return visit.file >= 0; });
}

std::chrono::milliseconds ConnectionWatch::until_next(Clock::time_point now) const {
    if (count() == 0)
        return std::chrono::milliseconds(-1);
    Clock::time_point next = Clock::time_point::max();
    if (!waiting_.empty())
        next = waiting_.front().since + longest_wait_for_head;
    if (!answering_.empty())
        next = std::min(next, answering_.front().since + longest_answer);
    return std::max(std::chrono::milliseconds(0),
                    std::chrono::ceil<std::chrono::milliseconds>(next - now));
}

} // namespace zicha::host
