// Replies that are ready to be sent, so that a request costs no file and no header to be put
// together.
//
// Use: `find(file, now)`, then one of the pair for the coding that was chosen.
// A file on the shelf is checked again at most once a second, so a change may take that long to
// show. The shelf is bounded, and emptied when it is full.
#pragma once

#include "shell/host/clock.hpp"
#include "shell/host/reply.hpp"
#include "shell/host/source.hpp"

#include <array>
#include <chrono>
#include <string>
#include <unordered_map>
#include <utility>

namespace zicha::host {

struct ReadyForm {
    Reply whole;     // 200
    Reply unchanged; // 304
    int file = -1;   // that `whole` is sent from, and closes; -1 where it is sent from memory
};

struct ReadyFile {
    Content content; // without the bytes, which the replies hold
    std::array<ReadyForm, coding_count> forms;
    Clock::time_point checked;
    std::size_t held = 0; // bytes of it in memory
};

class ReplyShelf {
public:
    ReplyShelf(const ContentSource& source, Framing framing)
        : source_(source), framing_(std::move(framing)) {}

    struct Found {
        const ReadyFile* file = nullptr; // null if there is none; valid until the next call
        bool is_unknown = false;         // whether there is: something failed
    };
    [[nodiscard]] Found find(const std::string& file, Clock::time_point now);

private:
    Found load(const std::string& file, Clock::time_point now);

    const ContentSource& source_;
    Framing framing_;
    std::unordered_map<std::string, ReadyFile> files_;
    std::size_t held_ = 0; // bytes in the replies' memory
};

} // namespace zicha::host
