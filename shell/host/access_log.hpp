// One line on standard output for each request that was answered, written in blocks.
//
// Use: `note` for each answer, `flush` at the latest a second after `has_unwritten`.
// Promises: nobody is ever waited for. While the log's reader takes nothing, lines are kept up to
// `most_kept` bytes; further ones are dropped, and one line says how many once it reads again.
// Privacy: a line holds the time to the second, method, path, status and size. No address unless
// that was asked for, never a query or a header.
#pragma once

#include "shell/host/owned_fd.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zicha::host {

enum class LogKind : std::uint8_t { none, plain, json, addresses };

struct LoggedAnswer {
    std::string_view address; // left out if empty
    std::string_view method;
    std::string_view path;
    unsigned status = 0;
    std::size_t size = 0; // of the body that goes with it
};

// "2025-07-02T08:00:00Z GET /zicha.html 200 305192". Nothing a visitor sends can break the line:
// anything but a visible character is written as %XX, and a long path cut.
[[nodiscard]] std::string log_line(std::int64_t seconds_since_1970, const LoggedAnswer& answer);

// {"time":"2025-07-02T08:00:00Z","method":"GET","path":"/zicha.html","status":200,"bytes":305192},
// the path written in the same way.
[[nodiscard]] std::string log_line_json(std::int64_t seconds_since_1970,
                                        const LoggedAnswer& answer);

class AccessLog {
public:
    static constexpr std::size_t most_kept = std::size_t{64} << 10U;

    // To standard output.
    explicit AccessLog(LogKind kind);
    // To another descriptor, which is the caller's; it is taken as it is.
    AccessLog(LogKind kind, int descriptor) : kind_(kind), descriptor_(descriptor) {}
    ~AccessLog() { flush(); }
    AccessLog(const AccessLog&) = delete;
    AccessLog& operator=(const AccessLog&) = delete;

    [[nodiscard]] bool wants_addresses() const { return kind_ == LogKind::addresses; }
    [[nodiscard]] bool has_unwritten() const { return !unwritten_.empty(); }

    void note(const LoggedAnswer& answer);
    // Lines that cannot be written are dropped: a full disk does not stop the host.
    void flush();

private:
    [[nodiscard]] std::string dropped_line(std::size_t lines) const;
    [[nodiscard]] std::ptrdiff_t write(std::string_view bytes) const;

    LogKind kind_;
    OwnedFd own_; // where we could open one that never waits
    int descriptor_;
    std::string unwritten_;
    std::size_t dropped_ = 0;
};

} // namespace zicha::host
