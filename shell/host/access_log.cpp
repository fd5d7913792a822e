#include "shell/host/access_log.hpp"

#include "core/base/json_writer.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace zicha::host {
namespace {

constexpr std::size_t block = 4096;

void append_visible(std::string& line, std::string_view text) {
    constexpr std::size_t longest = 200;
    constexpr std::string_view digits = "0123456789ABCDEF";
    const bool is_cut = text.size() > longest;
    for (const char c : text.substr(0, longest)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f)
            line += c;
        else
            line.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    if (is_cut)
        line += "...";
}

std::string time_text(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

} // namespace

std::string log_line(std::int64_t seconds_since_1970, const LoggedAnswer& answer) {
    std::string line = time_text(seconds_since_1970);
    for (const std::string_view part : {answer.address, answer.method, answer.path}) {
        if (part.empty())
            continue;
        line += ' ';
        append_visible(line, part);
    }
    line += ' ';
    line += std::to_string(answer.status);
    line += ' ';
    line += std::to_string(answer.size);
    line += '\n';
    return line;
}

std::string log_line_json(std::int64_t seconds_since_1970, const LoggedAnswer& answer) {
    std::string path;
    append_visible(path, answer.path);
    std::string method;
    append_visible(method, answer.method);
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    json.string("time", time_text(seconds_since_1970));
    json.string("method", method);
    json.string("path", path);
    json.number("status", std::int64_t{answer.status});
    json.number("bytes", std::to_string(answer.size));
    json.end_object();
    return line + "\n";
}

std::string AccessLog::dropped_line(std::size_t lines) const {
    const std::string time = time_text(std::time(nullptr));
    if (kind_ != LogKind::json)
        return time + " - " + std::to_string(lines) + " lines dropped\n";
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    json.string("time", time);
    json.number("dropped", std::to_string(lines));
    json.end_object();
    return line + "\n";
}

// What our output leads to, opened once more: not to wait is then a property of ours alone, and of
// nobody who shares the output. Not possible for a socket, where a single call can say so.
AccessLog::AccessLog(LogKind kind)
    : kind_(kind),
      own_(kind == LogKind::none ? -1
                                 : ::open("/proc/self/fd/1",
                                          O_WRONLY | O_NONBLOCK | O_APPEND | O_CLOEXEC | O_NOCTTY)),
      descriptor_(own_ ? own_.get() : STDOUT_FILENO) {}

void AccessLog::note(const LoggedAnswer& answer) {
    if (kind_ == LogKind::none)
        return;
    if (unwritten_.size() >= most_kept) {
        ++dropped_;
        return;
    }
    const std::int64_t now = std::time(nullptr);
    unwritten_ += kind_ == LogKind::json ? log_line_json(now, answer) : log_line(now, answer);
    if (unwritten_.size() >= block)
        flush();
}

// As ::write, but never waits: a pipe that is ready takes a block of this size at once.
std::ptrdiff_t AccessLog::write(std::string_view bytes) const {
    bytes = bytes.substr(0, block);
    const ssize_t sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (sent >= 0 || errno != ENOTSOCK)
        return sent;
    pollfd ready{descriptor_, POLLOUT, 0};
    if (::poll(&ready, 1, 0) == 0) {
        errno = EAGAIN;
        return -1;
    }
    return ::write(descriptor_, bytes.data(), bytes.size());
}

void AccessLog::flush() {
    while (!unwritten_.empty()) {
        const std::ptrdiff_t count = write(unwritten_);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && errno == EAGAIN)
            return;
        if (count <= 0) {
            dropped_ +=
                static_cast<std::size_t>(std::count(unwritten_.begin(), unwritten_.end(), '\n'));
            unwritten_.clear();
            return;
        }
        unwritten_.erase(0, static_cast<std::size_t>(count));
        if (unwritten_.empty() && dropped_ > 0)
            unwritten_ = dropped_line(std::exchange(dropped_, 0));
    }
}

} // namespace zicha::host
