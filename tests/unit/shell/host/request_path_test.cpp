// Which file a request names: at each limit, and one past it.
#include "shell/host/request_path.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>

using namespace zicha::host;

namespace {

void names(std::string_view target, std::string_view file) {
    const PathDecision decision = file_of_target(target);
    CHECK_MESSAGE(decision.status == 0, target);
    CHECK_MESSAGE(decision.file == file, target);
}

void is_refused(std::string_view target, unsigned status) {
    const PathDecision decision = file_of_target(target);
    CHECK_MESSAGE(decision.status == status, target);
    CHECK_MESSAGE(decision.file.empty(), target);
}

} // namespace

TEST_CASE("a path names its file, a folder its index.html") {
    names("/", "index.html");
    names("/a", "a");
    names("/a.b/c.json", "a.b/c.json");
    names("/a/b/", "a/b/index.html");
    names("/!~", "!~"); // the first and the last of the characters that are seen
}

TEST_CASE("a whole address names the path behind its host") {
    names("http://h/a", "a");
    names("http://u:p@h:80/a/b", "a/b");
    names("http://h/", "index.html");
    names("http://h", "index.html");
    names("http://", "index.html");
    is_refused("https://h/a", 400);
    is_refused("http:/h/a", 400);
    is_refused("", 400);
    is_refused("a", 400);
    is_refused("*", 400);
}

TEST_CASE("a path is decoded once") {
    names("/%61", "a");
    names("/%4a%4A", "JJ");
    names("/x%20y", "x y");
    names("/%7e", "~");
    names("/%252e", "%2e");
    names("/%E8%87%AA", "自");
    names("/a%2fb", "a/b");
    names("/a%2F", "a/index.html");
    for (const std::string_view target : {"/%", "/%4", "/a%", "/a%4", "/%4g", "/%g4", "/%%41"})
        is_refused(target, 400);
}

TEST_CASE("no control character, no character that needs a code, and nothing but UTF-8") {
    for (const std::string_view target :
         {"/ ", "/a b", "/\x7f", "/\x1f", "/\xE8\x87\xAA", "/%00", "/%1f", "/%1F", "/%7f", "/a%0a",
          "/%ff", "/%E8%87", "/%c0%ae"})
        is_refused(target, 400);
}

TEST_CASE("no segment is empty or begins with a dot, and none has a back slash") {
    for (const std::string_view target :
         {"//", "//a", "/a//b", "/a//", "/.", "/..", "/.a", "/a/.b", "/a/../b", "/a/.", "/./a",
          "/%2e%2e/a", "/%2ea", "/a/%2e", "/a\\b", "/%5c", "/%2f", "/a%2f%2fb"})
        is_refused(target, 404);
    names("/a.", "a.");
    names("/a/b..c", "a/b..c");
}

TEST_CASE("a path has at most 1024 characters, as it was sent") {
    const std::string longest = "/" + std::string(1023, 'a');
    names(longest, std::string_view(longest).substr(1));
    is_refused(longest + "a", 404);
    names("http://host" + longest, std::string_view(longest).substr(1));
    is_refused("/" + std::string(1024, ' '), 400);
}
