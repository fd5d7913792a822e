#include "shell/host/head_check.hpp"
#include "shell/host/request_gate.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cerrno>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

using namespace zicha;

namespace {

unsigned fault_of(const std::string& line, const std::string& fields = "Host: x\r\n") {
    return host::fault_of_head(line + "\r\n" + fields + "\r\n");
}

// What the library would get of the pieces, sent one after the other.
std::string through_gate(std::initializer_list<std::string> pieces) {
    std::array<int, 2> ends{};
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends.data()) == 0);
    host::RequestGate gate;
    std::string got;
    for (const std::string& piece : pieces) {
        REQUIRE(::send(ends[0], piece.data(), piece.size(), 0) ==
                static_cast<ssize_t>(piece.size()));
        std::array<char, 100> room{};
        // As the library reads: until less has come than there is room for.
        for (ssize_t count = static_cast<ssize_t>(room.size());
             count == static_cast<ssize_t>(room.size());) {
            count = gate.receive(ends[1], room.data(), room.size(), 0);
            if (count > 0)
                got.append(room.data(), static_cast<std::size_t>(count));
        }
    }
    ::close(ends[0]);
    ::close(ends[1]);
    return got;
}

} // namespace

TEST_CASE("a head that is written as it should be has no fault") {
    CHECK(fault_of("GET / HTTP/1.1") == 0);
    CHECK(fault_of("HEAD /a?b HTTP/1.0", "") == 0);
    CHECK(fault_of("POST / HTTP/1.1",
                   "Content-Length: 5\r\nA:\t b c \r\nB:\r\nC: \xE4\xB8\xAD\r\n") == 0);
}

TEST_CASE("a head that two servers could read in two ways has a fault") {
    for (const char* line :
         {"GET / ", "GET /", "GET", "", "GET  / HTTP/1.1", "GET / x HTTP/1.1", " GET / HTTP/1.1",
          "G(T / HTTP/1.1", "GET /\x01 HTTP/1.1", "GET /\t HTTP/1.1", "GET /\rx HTTP/1.1",
          "GET / HTTP/1.1 ", "GET / http/1.1", "GET / HTTP/3", "GET / HTTP/11"})
        CHECK_MESSAGE(fault_of(line) == 400, line);
    CHECK(fault_of("GET / HTTP/2.0") == 505);
    for (const std::string fields :
         {"no colon\r\n", ": a\r\n", "A : b\r\n", " A: b\r\n", "A: b\r\n folded\r\n",
          "A: b\rC: d\r\n", "A: b\nC: d\r\n", "Content-Length: -1\r\n", "content-length: +5\r\n",
          "Content-Length: 5 5\r\n", "Content-Length:\r\n",
          "Content-Length: 99999999999999999999\r\n"})
        CHECK_MESSAGE(fault_of("GET / HTTP/1.1", fields) == 400, fields);
    CHECK(fault_of("GET / HTTP/1.1", std::string("A: a\0b\r\n", 8)) == 400);
}

TEST_CASE("a head that is too long has a fault at the limit's other side") {
    const std::string path(1200 - std::string("GET / HTTP/1.1").size(), 'a');
    CHECK(fault_of("GET /" + path + " HTTP/1.1") == 0);
    CHECK(fault_of("GET /a" + path + " HTTP/1.1") == 414);
    CHECK(fault_of("GET / HTTP/1.1", "A: " + std::string(2600, 'a') + "\r\n") == 0);
    CHECK(fault_of("GET / HTTP/1.1", "A: " + std::string(3000, 'a') + "\r\n") == 431);
    std::string many;
    for (int count = 0; count < 50; ++count)
        many += "A: b\r\n";
    CHECK(fault_of("GET / HTTP/1.1", many) == 431);
    CHECK(host::fault_of_start("GET /") == 0);
    CHECK(host::fault_of_start("GET /" + std::string(1300, 'a')) == 414);
    CHECK(host::fault_of_start("GET / HTTP/1.1\r\n" + std::string(3000, 'a')) == 431);
    CHECK(host::fault_of_start("GET / HTTP/1.1\nHost: x\n\n") == 400);
}

TEST_CASE("the gate gives whole heads, however they come, and keeps a part of one back") {
    const std::string head = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
    CHECK(through_gate({head}) == head);
    CHECK(through_gate({head + head + "GET /b"}) == head + head);
    CHECK(through_gate({"\r\n" + head.substr(0, 20), head.substr(20) + head}) == head + head);
    CHECK(through_gate({"G", "E", "T /a HTTP/1.1\r\n", "Host: x\r", "\n\r", "\n"}) == head);
    CHECK(through_gate({"GET /a"}).empty());
    std::string many;
    for (int count = 0; count < 300; ++count)
        many += head;
    CHECK(through_gate({many}) == many);
}

TEST_CASE("in the place of a head with a fault the gate gives a refusal, and nothing behind it") {
    const std::string good = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
    const std::string got =
        through_gate({good + "HEAD / HTTP/1.1\r\nno colon\r\n\r\n" + good, good});
    REQUIRE(got.starts_with(good));
    const std::string_view rest = std::string_view(got).substr(good.size());
    CHECK(rest.starts_with("HEAD "));
    CHECK(host::refused_status(rest.substr(5, 5)) == 400);
    CHECK(rest.find("/a") == std::string_view::npos);
    CHECK(through_gate({std::string(5000, 'a'), good}).find("414") != std::string::npos);
    CHECK(host::refused_status("/400") == 0);
}

TEST_CASE("what follows a head with a body is thrown away") {
    const std::string head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\n\r\n";
    CHECK(through_gate({head + "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n", "more"}) == head);
    const std::string none = "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
    CHECK(through_gate({none + none}) == none + none);
}
