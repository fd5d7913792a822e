#include "core/service/message_lines.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace zicha;

namespace {

constexpr std::size_t most = 8;

// Each line, or "too long", of a text that comes in pieces of this size.
std::vector<std::string> lines_of(std::string_view text, std::size_t piece) {
    service::MessageLines lines(most);
    std::vector<std::string> found;
    const auto take = [&] {
        while (lines.next())
            found.push_back(lines.is_too_long() ? "too long" : std::string(lines.line()));
    };
    for (std::size_t at = 0; at < text.size(); at += piece) {
        lines.feed(text.substr(at, piece));
        take();
    }
    lines.feed({});
    lines.finish();
    take();
    return found;
}

} // namespace

TEST_CASE("lines are the same however their bytes arrive") {
    const std::string text = "one\r\n\ntwo\n12345678\n123456789\n1234567890123\r\nlast";
    const std::vector<std::string> wanted{"one",      "",         "two", "12345678",
                                          "too long", "too long", "last"};
    for (std::size_t piece = 1; piece <= text.size(); ++piece) {
        CAPTURE(piece);
        CHECK(lines_of(text, piece) == wanted);
    }
}

TEST_CASE("a stream without a line, or that ends with a line break, has no line more") {
    for (const std::size_t piece : {1U, 3U, 100U}) {
        CHECK(lines_of("", piece).empty());
        CHECK(lines_of("one\n", piece) == std::vector<std::string>{"one"});
        CHECK(lines_of("\n", piece) == std::vector<std::string>{""});
        CHECK(lines_of("123456789", piece) == std::vector<std::string>{"too long"});
    }
}
