// What zicha-host decides about a request on its text alone.
#include "shell/host/content_coding.hpp"
#include "shell/host/entity_tag.hpp"
#include "shell/host/request_head.hpp"
#include "shell/host/request_path.hpp"

#include <doctest/doctest.h>

#include <utility>
#include <vector>

using namespace zicha::host;

namespace {

constexpr KeptCodings all_kept{true, true};

RequestHead head_with(std::string_view method,
                      const std::vector<std::pair<std::string_view, std::string_view>>& fields) {
    RequestHead head;
    head.method = method;
    for (const auto& [name, value] : fields)
        note_field(head, name, value);
    return head;
}

unsigned refusal_with(std::string_view method,
                      const std::vector<std::pair<std::string_view, std::string_view>>& fields) {
    return refusal_of(head_with(method, fields));
}

} // namespace

TEST_CASE("a target names the file below the root, decoded once") {
    CHECK(file_of_target("/zicha.html").file == "zicha.html");
    CHECK(file_of_target("/rules/a%20b.json").file == "rules/a b.json");
    CHECK(file_of_target("/%e8%a7%84").file == "规");
    CHECK(file_of_target("/a%252e%252e/b").file == "a%2e%2e/b");
    CHECK(file_of_target("http://example.test/a.html").file == "a.html");
}

TEST_CASE("a folder is its index.html") {
    CHECK(file_of_target("/").file == "index.html");
    CHECK(file_of_target("/rules/").file == "rules/index.html");
    CHECK(file_of_target("http://example.test").file == "index.html");
}

TEST_CASE("no way leads up, to a hidden file or past an empty segment, encoded or not") {
    for (const char* target :
         {"/..", "/../x", "/a/../b", "/a/..", "/./x", "/.git/config", "/a/.hidden", "/%2e%2e/x",
          "/%2E%2e%2fx", "/..%2fx", "/a%2f..%2fb", "/%2eenv", "//x", "/a//b", "/%2fetc/passwd",
          "/..%5cx", "/a\\b", "/...", "/a/./b"}) {
        CAPTURE(target);
        CHECK(file_of_target(target).status == 404);
    }
}

TEST_CASE("a path that is too long is not looked for") {
    CHECK(file_of_target("/" + std::string(1023, 'a')).status == 0);
    CHECK(file_of_target("/" + std::string(1024, 'a')).status == 404);
}

TEST_CASE("text that is not written as a target is a bad request") {
    for (const char* target :
         {"", "x", "*", "example.test:80", "/%", "/%4", "/%zz", "/a%g0", "/%00", "/a%0ab", "/%7f",
          "/%ff", "/%c0%ae", "/\xe8\xa7\x84", "/a b", "/a\tb", "https://example.test/"}) {
        CAPTURE(target);
        CHECK(file_of_target(target).status == 400);
    }
}

TEST_CASE("the smallest form that is wanted is chosen, by weight and then by size") {
    CHECK(choose_coding("gzip, deflate, br, zstd", all_kept) == Coding::br);
    CHECK(choose_coding("gzip", all_kept) == Coding::gzip);
    CHECK(choose_coding("GZIP;Q=1.0", all_kept) == Coding::gzip);
    CHECK(choose_coding("br;q=0.5, gzip;q=0.8", all_kept) == Coding::gzip);
    CHECK(choose_coding("br ; q=0 , gzip", all_kept) == Coding::gzip);
    CHECK(choose_coding("*", all_kept) == Coding::br);
    CHECK(choose_coding("br;q=0, *", all_kept) == Coding::gzip);
    CHECK(choose_coding("gzip;q=0.1, identity;q=0.2", all_kept) == Coding::identity);
    CHECK(choose_coding("br", {false, true}) == Coding::identity);
}

TEST_CASE("without a wish the plain form is given") {
    CHECK(choose_coding("", all_kept) == Coding::identity);
    CHECK(choose_coding("zstd, deflate", all_kept) == Coding::identity);
    CHECK(choose_coding("gzip;q=2, br;q=x, gzip;r=1", all_kept) == Coding::identity);
    CHECK(choose_coding(",,;,=,;q=", all_kept) == Coding::identity);
}

TEST_CASE("nothing is given if every kept form is refused") {
    CHECK(!choose_coding("identity;q=0", all_kept));
    CHECK(!choose_coding("*;q=0", all_kept));
    CHECK(!choose_coding("br;q=0.000, gzip;q=0, identity;q=0.0", all_kept));
    CHECK(choose_coding("identity;q=0, gzip", all_kept) == Coding::gzip);
    CHECK(choose_coding("*;q=0, identity", all_kept) == Coding::identity);
}

TEST_CASE("a kept page is recognised by its tag, weak or in a list, and by nothing less") {
    const std::string_view tag = "\"abc\"";
    CHECK(names_tag("\"abc\"", tag));
    CHECK(names_tag("W/\"abc\"", tag));
    CHECK(names_tag("\"x\", \"abc\" ,\"y\"", tag));
    CHECK(names_tag(" * ", tag));
    for (const char* other :
         {"", "abc", "\"ab\"", "\"abcd\"", "w/\"abc\"", "\"ABC\"", "*, \"x\""}) {
        CAPTURE(other);
        CHECK(!names_tag(other, tag));
    }
}

TEST_CASE("only GET and HEAD are answered, as they are written") {
    CHECK(refusal_with("GET", {{"Host", "x"}}) == 0);
    CHECK(refusal_with("HEAD", {{"Host", "x"}, {"Content-Length", "0"}}) == 0);
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "GETT"}) {
        CAPTURE(method);
        CHECK(refusal_with(method, {}) == 405);
    }
    CHECK(refusal_with("G(T", {}) == 400);
    CHECK(refusal_with("", {}) == 400);
}

TEST_CASE("a request that two servers could read in two ways is refused") {
    CHECK(refusal_with("GET", {{"Content-Length", "5"}}) == 400);
    CHECK(refusal_with("GET", {{"Transfer-Encoding", "chunked"}}) == 400);
    CHECK(refusal_with("POST", {{"Content-Length", "5"}, {"transfer-encoding", "chunked"}}) == 400);
    CHECK(refusal_with("POST", {{"Content-Length", "5"}, {"Content-Length", "6"}}) == 400);
    CHECK(refusal_with("GET", {{"Content-Length", "0"}, {"Content-Length", "0"}}) == 400);
    CHECK(refusal_with("GET", {{"Content-Length ", "5"}}) == 400);
    CHECK(refusal_with("GET", {{"", "x"}}) == 400);
    CHECK(refusal_with("GET", {{"Host", "a"}, {"host", "b"}}) == 400);
    RequestHead nameless = head_with("GET", {});
    CHECK(refusal_of(nameless) == 0); // HTTP/1.0
    nameless.needs_host = true;
    CHECK(refusal_of(nameless) == 400);
    RequestHead cut = head_with("GET", {});
    cut.is_cut = true;
    CHECK(refusal_of(cut) == 400);
}

TEST_CASE("a body that may follow is known, so that the connection is closed") {
    CHECK(may_have_body(head_with("POST", {{"content-length", "5"}})));
    CHECK(may_have_body(head_with("POST", {{"Transfer-Encoding", "gzip"}})));
    CHECK(!may_have_body(head_with("POST", {{"Content-Length", "0"}})));
    CHECK(!may_have_body(head_with("GET", {})));
}

TEST_CASE("several fields of one name count as one list") {
    const RequestHead head = head_with(
        "GET",
        {{"Accept-Encoding", "gzip"}, {"If-None-Match", "\"a\""}, {"accept-encoding", "br"}});
    CHECK(head.accept_encoding == "gzip, br");
    CHECK(head.if_none_match == "\"a\"");
}
