#include "shell/host/request_gate.hpp"

#include "core/base/ascii.hpp"
#include "shell/host/head_check.hpp"
#include "shell/host/header_text.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace zicha::host {
namespace {

// No target that is checked holds such a character.
constexpr std::string_view refusal_start = "/\x7f";
constexpr std::size_t piece = 4096;
constexpr std::size_t most_thrown_away = std::size_t{64} << 10U; // at once

RequestGate* the_gate = nullptr;

// The library does not read on behind such a head, so nothing there is a request.
bool may_have_body(std::string_view head) {
    while (!head.empty()) {
        const std::size_t end = head.find("\r\n");
        const std::string_view line = head.substr(0, end);
        const std::string_view name = line.substr(0, line.find(':'));
        if (equal_names(name, "transfer-encoding") ||
            (equal_names(name, "content-length") && trimmed(line.substr(name.size() + 1)) != "0"))
            return true;
        head.remove_prefix(end + 2);
    }
    return false;
}

} // namespace

RequestGate* current_gate() {
    return the_gate;
}

RequestGate::RequestGate() {
    the_gate = this;
}

RequestGate::~RequestGate() {
    the_gate = nullptr;
}

unsigned refused_status(std::string_view target) {
    constexpr std::size_t digits = 3;
    unsigned status = 0;
    if (target.size() == refusal_start.size() + digits && target.starts_with(refusal_start))
        for (const char c : target.substr(refusal_start.size()))
            status = status * 10 + static_cast<unsigned>(c - '0');
    return status;
}

void RequestGate::refuse(Waiting& waiting, unsigned status, std::string_view head) {
    waiting.ready += head.starts_with("HEAD ") ? "HEAD " : "GET ";
    waiting.ready += refusal_start;
    waiting.ready += std::to_string(status);
    waiting.ready += " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    waiting.head.clear();
    waiting.is_refused = true;
}

void RequestGate::check(Waiting& waiting, std::string_view bytes) {
    while (!waiting.is_refused) {
        while (bytes.starts_with("\r\n")) // as some send behind a body
            bytes.remove_prefix(2);
        const std::size_t end = bytes.find(end_of_head);
        if (end == std::string_view::npos) {
            if (const unsigned fault = fault_of_start(bytes))
                refuse(waiting, fault, bytes);
            else
                waiting.head = std::string(bytes);
            return;
        }
        const std::string_view head = bytes.substr(0, end + end_of_head.size());
        if (const unsigned fault = fault_of_head(head))
            return refuse(waiting, fault, head);
        waiting.ready += head;
        waiting.is_refused = may_have_body(head);
        bytes.remove_prefix(head.size());
    }
}

std::size_t RequestGate::give(int socket, char* into, std::size_t room) {
    const auto found = waiting_.find(socket);
    if (found == waiting_.end())
        return 0;
    Waiting& waiting = found->second;
    const std::size_t count = std::min(room, waiting.ready.size());
    waiting.ready.copy(into, count);
    waiting.ready.erase(0, count);
    if (waiting.ready.empty() && waiting.head.empty() && !waiting.is_refused)
        waiting_.erase(found);
    return count;
}

ssize_t RequestGate::receive(int socket, char* into, std::size_t room, int flags) {
    std::size_t given = give(socket, into, room);
    std::size_t thrown_away = 0;
    // Less than there is room for means to the library that nothing more has come.
    while (given < room && thrown_away < most_thrown_away) {
        std::array<char, piece> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init)
        // As ::recv, which by now is ours.
        const ssize_t count =
            ::recvfrom(socket, bytes.data(), bytes.size(), flags, nullptr, nullptr);
        if (count <= 0)
            return given > 0 ? static_cast<ssize_t>(given) : count;
        const auto size = static_cast<std::size_t>(count);
        Waiting& waiting = waiting_[socket];
        if (waiting.is_refused) {
            thrown_away += size;
        } else {
            const std::string before = std::exchange(waiting.head, {});
            check(waiting, before + std::string(bytes.data(), size));
        }
        given += give(socket, into + given, room - given);
        if (size < bytes.size())
            break;
    }
    if (given > 0)
        return static_cast<ssize_t>(given);
    errno = EAGAIN;
    return -1;
}

} // namespace zicha::host
