// A load that checks what it gets: `bench__host_load PORT TARGET FILE REQUESTS CONNECTIONS` asks
// the loopback address for TARGET over kept connections, compares every byte of every answer with
// FILE, and prints one JSON object. It ends by itself, at the latest when a server is silent for a
// minute.
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int most_silent = 60'000; // milliseconds
constexpr std::size_t piece = 64UL * 1024;

struct Connection {
    int socket = -1;
    std::string head; // until it is complete
    bool in_body = false;
    std::size_t at = 0; // in the body
};

struct Load {
    std::string request;
    std::string expected;
    long to_send = 0;
    long answers = 0;
    long wrong_bytes = 0;
    long wrong_answers = 0; // another status or length
    int open = 0;
};

[[noreturn]] void fail(const char* what) {
    std::perror(what);
    std::exit(1);
}

int connected(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0 ||
        ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        fail("connect");
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

// The next request, or the end of the connection.
void ask(Load& load, Connection& connection) {
    connection.head.clear();
    connection.in_body = false;
    connection.at = 0;
    if (load.to_send-- > 0) {
        const auto size = static_cast<ssize_t>(load.request.size());
        if (::send(connection.socket, load.request.data(), load.request.size(), MSG_NOSIGNAL) !=
            size)
            fail("send");
        return;
    }
    ::close(connection.socket);
    --load.open;
}

bool is_expected_head(const Load& load, std::string_view head) {
    const std::string length =
        "\r\ncontent-length: " + std::to_string(load.expected.size()) + "\r\n";
    std::string lower(head);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return lower.starts_with("http/1.1 200 ") && lower.find(length) != std::string::npos;
}

// Takes the head's part off the front of `bytes`.
void read_head(Load& load, Connection& connection, std::string_view& bytes) {
    constexpr std::string_view blank_line = "\r\n\r\n";
    const std::size_t before = connection.head.size();
    connection.head += bytes;
    const std::size_t end = connection.head.find(blank_line);
    if (end == std::string::npos) {
        bytes = {};
        return;
    }
    connection.head.resize(end + blank_line.size());
    bytes.remove_prefix(connection.head.size() - before);
    connection.in_body = true;
    if (!is_expected_head(load, connection.head))
        ++load.wrong_answers;
}

void read_body(Load& load, Connection& connection, std::string_view& bytes) {
    const std::size_t size = std::min(bytes.size(), load.expected.size() - connection.at);
    const char* wanted = load.expected.data() + connection.at;
    if (std::memcmp(bytes.data(), wanted, size) != 0)
        for (std::size_t at = 0; at < size; ++at)
            load.wrong_bytes += bytes[at] != wanted[at] ? 1 : 0;
    connection.at += size;
    bytes.remove_prefix(size);
}

void take(Load& load, Connection& connection, std::string_view bytes) {
    while (!bytes.empty()) {
        if (!connection.in_body)
            read_head(load, connection, bytes);
        if (connection.in_body)
            read_body(load, connection, bytes);
        if (connection.in_body && connection.at == load.expected.size()) {
            ++load.answers;
            load.wrong_bytes += static_cast<long>(bytes.size()); // more than was announced
            ask(load, connection);
            return;
        }
    }
}

void run(Load& load, std::vector<Connection>& connections) {
    const int waiting = ::epoll_create1(EPOLL_CLOEXEC);
    for (Connection& connection : connections) {
        epoll_event event{EPOLLIN, {&connection}};
        ::epoll_ctl(waiting, EPOLL_CTL_ADD, connection.socket, &event);
        ++load.open;
        ask(load, connection);
    }
    std::vector<char> buffer(piece);
    std::array<epoll_event, 64> events{};
    while (load.open > 0) {
        const int count = ::epoll_wait(waiting, events.data(), events.size(), most_silent);
        if (count <= 0)
            fail("silence");
        for (int at = 0; at < count; ++at) {
            auto& connection =
                *static_cast<Connection*>(events[static_cast<std::size_t>(at)].data.ptr);
            const ssize_t size = ::recv(connection.socket, buffer.data(), buffer.size(), 0);
            if (size <= 0)
                fail("a connection was closed");
            take(load, connection, {buffer.data(), static_cast<std::size_t>(size)});
        }
    }
}

} // namespace

int main(int argument_count, char** arguments) {
    if (argument_count != 6)
        return 2;
    Load load;
    std::ifstream file(arguments[3], std::ios::binary);
    load.expected.assign(std::istreambuf_iterator<char>(file), {});
    load.request = "GET " + std::string(arguments[2]) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    load.to_send = std::atol(arguments[4]);
    std::vector<Connection> connections(static_cast<std::size_t>(std::atol(arguments[5])));
    for (Connection& connection : connections)
        connection.socket = connected(static_cast<std::uint16_t>(std::atoi(arguments[1])));
    run(load, connections);
    std::printf("{\"answers\":%ld,\"wrong_answers\":%ld,\"wrong_bytes\":%ld}\n", load.answers,
                load.wrong_answers, load.wrong_bytes);
    return load.wrong_answers + load.wrong_bytes == 0 ? 0 : 1;
}
