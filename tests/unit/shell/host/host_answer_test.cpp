// What zicha-host says with an answer, and how long it waits for whom.
#include "shell/host/access_log.hpp"
#include "shell/host/connection_watch.hpp"
#include "shell/host/page_headers.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace zicha::host;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::string_view html = "text/html; charset=utf-8";

Content page_in_two_forms() {
    Content content;
    content.forms[static_cast<std::size_t>(Coding::br)].emplace().tag = "\"b\"";
    content.forms[static_cast<std::size_t>(Coding::identity)].emplace().tag = "\"i\"";
    content.media_type = html;
    content.policy = "default-src 'none'";
    return content;
}

std::string value_of(const std::vector<Header>& headers, std::string_view name) {
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [&](const Header& header) { return name == header.name; });
    return found == headers.end() ? "(none)" : found->value;
}

Clock::time_point at(seconds time) {
    return Clock::time_point(time);
}

} // namespace

TEST_CASE("the policy is the page's own") {
    CHECK(policy_of(html,
                    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                    "img-src data:\"><p>") == "default-src 'none'; img-src data:");
}

TEST_CASE("nobody may frame an answer, or those who are named, and then the old header is silent") {
    const Content content = page_in_two_forms();
    for (const std::vector<Header>& headers :
         {headers_of(content, Coding::br), headers_of_unchanged(content, Coding::br),
          headers_of_refusal()}) {
        CHECK(value_of(headers, "Content-Security-Policy").ends_with("; frame-ancestors 'none'"));
        CHECK(value_of(headers, "X-Frame-Options") == "DENY");
    }
    const Framing portals{{"https://a.example", "https://b.example:8443"}};
    for (const std::vector<Header>& headers :
         {headers_of(content, Coding::br, portals),
          headers_of_unchanged(content, Coding::br, portals), headers_of_refusal(portals)}) {
        CHECK(value_of(headers, "Content-Security-Policy")
                  .ends_with("; frame-ancestors https://a.example https://b.example:8443"));
        CHECK(value_of(headers, "X-Frame-Options") == "(none)");
    }
}

TEST_CASE("an origin is a scheme and a host, with a port or without, and nothing else") {
    for (const char* origin : {"https://portal.example", "http://localhost:8080", "https://a-1.b"})
        CHECK_MESSAGE(is_origin(origin), origin);
    for (const char* other :
         {"", "portal.example", "https://", "https://a/", "https://a b", "https://a;script-src *",
          "https://*.example", "'self'", "*", "ftp://a", "https://a:", "https://a:123456",
          "https://a:80x", "https://user@a", "https://.a", "https://a\r\nX: 1"})
        CHECK_MESSAGE(!is_origin(other), other);
}

TEST_CASE("a page without a policy of its own gets one, and so does a file that is no page") {
    const std::string own = "default-src 'self'; base-uri 'none'; form-action 'none'";
    CHECK(policy_of(html, "<p>") == own);
    CHECK(policy_of(html, "") == own);
    CHECK(policy_of("application/json", "<meta http-equiv=\"Content-Security-Policy\" "
                                        "content=\"default-src *\">") == "default-src 'none'");
}

TEST_CASE("a policy that is cut off, escaped or broken over lines is not taken over") {
    const std::string start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    for (const char* rest :
         {"default-src *", "default-src &#39;self&#39;\">", "a\r\nX-Evil: 1\">", "a<b\">", "\">"}) {
        CAPTURE(rest);
        CHECK(policy_of(html, start + rest).starts_with("default-src 'self';"));
    }
}

TEST_CASE("each form has its own tag, and says what it is packed with") {
    const Content content = page_in_two_forms();
    const std::vector<Header> packed = headers_of(content, Coding::br);
    CHECK(value_of(packed, "Content-Encoding") == "br");
    CHECK(value_of(packed, "ETag") == "\"b\"");
    const std::vector<Header> plain = headers_of(content, Coding::identity);
    CHECK(value_of(plain, "Content-Encoding") == "(none)");
    CHECK(value_of(plain, "ETag") == "\"i\"");
    CHECK(value_of(plain, "Content-Type") == html);
    CHECK(value_of(plain, "Vary") == "Accept-Encoding");
}

TEST_CASE("every answer says the fixed headers, refusals and unchanged pages too") {
    const Content content = page_in_two_forms();
    for (const std::vector<Header>& headers :
         {headers_of(content, Coding::br), headers_of_unchanged(content, Coding::br),
          headers_of_refusal()}) {
        CHECK(value_of(headers, "X-Content-Type-Options") == "nosniff");
        CHECK(value_of(headers, "Referrer-Policy") == "no-referrer");
        CHECK(value_of(headers, "Cross-Origin-Opener-Policy") == "same-origin");
        CHECK(value_of(headers, "Cross-Origin-Resource-Policy") == "same-origin");
        CHECK(value_of(headers, "Cache-Control") == "no-cache");
        CHECK(value_of(headers, "Permissions-Policy").find("camera=()") != std::string::npos);
        CHECK(value_of(headers, "Content-Security-Policy").starts_with("default-src 'none'"));
    }
    CHECK(value_of(headers_of_unchanged(content, Coding::br), "Content-Type") == "(none)");
}

TEST_CASE("a file's type follows from its ending, and an unknown one is only bytes") {
    CHECK(media_type_of("a/zicha.html") == html);
    CHECK(media_type_of("plan.ics") == "text/calendar; charset=utf-8");
    CHECK(media_type_of("html") == "application/octet-stream");
    CHECK(media_type_of("a.exe") == "application/octet-stream");
}

TEST_CASE("a log line holds no address unless it is given one, and nothing breaks it") {
    CHECK(log_line(1751443200, {"", "GET", "/zicha.html", 200, 305192}) ==
          "2025-07-02T08:00:00Z GET /zicha.html 200 305192\n");
    CHECK(log_line(0, {"::1", "GET", "/a b\r\n\x7f\xe8", 404, 0}) ==
          "1970-01-01T00:00:00Z ::1 GET /a%20b%0D%0A%7F%E8 404 0\n");
    CHECK(log_line(0, {"", "GET", std::string(300, 'a'), 404, 0}).size() < 260);
}

TEST_CASE(
    "a client that sends no whole request in time is sent away, however the bytes trickle in") {
    ConnectionWatch watch;
    Visit& slow = watch.opened(3, at(seconds(0)));
    Visit& later = watch.opened(4, at(seconds(5)));
    CHECK(watch.overdue(at(seconds(14))) == nullptr);
    CHECK(watch.until_next(at(seconds(14))) == milliseconds(1000));
    CHECK(watch.overdue(at(seconds(15))) == &slow);
    CHECK(watch.overdue(at(seconds(15))) == nullptr);
    watch.closed(slow);
    CHECK(watch.overdue(at(seconds(20))) == &later);
}

TEST_CASE("an answer under way has its own, longer time, and the next request a new one") {
    ConnectionWatch watch;
    Visit& visit = watch.opened(3, at(seconds(0)));
    watch.answering(visit, at(seconds(10)));
    CHECK(watch.answering_count() == 1);
    CHECK(watch.overdue(at(seconds(300))) == nullptr);
    CHECK(watch.overdue(at(seconds(310))) == &visit);
    watch.answered(visit, at(seconds(400)));
    CHECK(watch.answering_count() == 0);
    CHECK(watch.overdue(at(seconds(414))) == nullptr);
    CHECK(watch.overdue(at(seconds(415))) == &visit);
}

TEST_CASE("when room must be made, the client waited for longest goes, readers of answers last") {
    ConnectionWatch watch;
    CHECK(watch.least_deserving(at(seconds(0))) == nullptr);
    CHECK(watch.until_next(at(seconds(0))) < milliseconds(0));
    Visit& reader = watch.opened(3, at(seconds(0)));
    watch.answering(reader, at(seconds(0)));
    Visit& first = watch.opened(4, at(seconds(1)));
    Visit& second = watch.opened(5, at(seconds(2)));
    CHECK(watch.count() == 3);
    CHECK(watch.least_deserving(at(seconds(3))) == &first);
    CHECK(watch.least_deserving(at(seconds(3))) == &second);
    watch.closed(first);
    watch.closed(second);
    CHECK(watch.least_deserving(at(seconds(3))) == &reader);
}
