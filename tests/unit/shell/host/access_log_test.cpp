#include "shell/host/access_log.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

using namespace zicha;

namespace {

std::string taken(int from) {
    std::string all;
    std::array<char, 65536> piece{};
    for (ssize_t count = 0; (count = ::read(from, piece.data(), piece.size())) > 0;)
        all.append(piece.data(), static_cast<std::size_t>(count));
    return all;
}

// The reader takes nothing while many lines are noted, then all.
void stall(std::array<int, 2> ends) {
    constexpr int lines = 20'000;
    host::AccessLog log(host::LogKind::plain, ends[1]);
    for (int count = 0; count < lines; ++count)
        log.note({{}, "GET", "/nothing", 404, 0}); // comes back: it does not wait
    CHECK(log.has_unwritten());
    std::string all;
    for (int turn = 0; turn < 100 && log.has_unwritten(); ++turn) {
        all += taken(ends[0]);
        log.flush();
    }
    all += taken(ends[0]);
    CHECK_FALSE(log.has_unwritten());
    const auto written = std::count(all.begin(), all.end(), '\n');
    const std::size_t at = all.find(" lines dropped\n");
    REQUIRE(at != std::string::npos);
    const std::size_t from = all.rfind(' ', at - 1) + 1;
    CHECK(std::stol(all.substr(from, at - from)) + written - 1 == lines);
    CHECK(all.ends_with('\n'));
    ::close(ends[0]);
    ::close(ends[1]);
}

} // namespace

TEST_CASE("a log whose reader stalls is not waited for: lines are dropped, and counted") {
    std::array<int, 2> ends{};
    SUBCASE("a pipe") {
        REQUIRE(::pipe2(ends.data(), 0) == 0);
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK); // of the reader alone
        stall(ends);
    }
    SUBCASE("a socket") {
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
        ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
        stall(ends);
    }
}
