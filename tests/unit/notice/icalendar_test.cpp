#include "core/notice/icalendar.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace zicha::tests {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find("\r\n");
        REQUIRE(end != std::string_view::npos);
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
    return lines;
}

std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
        text.erase(at, 3);
    return text;
}

std::string one_event(std::string summary, std::string description = "") {
    const notice::CalendarEvent event{
        "uid", {2025, 12, 31}, std::move(summary), std::move(description)};
    return notice::icalendar({&event, 1}, {2025, 7, 2}, Language::zh);
}

} // namespace

TEST_CASE("an all-day event ends on the day after, also over the year's end") {
    const std::string text = one_event("会");
    CHECK(text.find("DTSTART;VALUE=DATE:20251231\r\nDTEND;VALUE=DATE:20260101\r\n") !=
          std::string::npos);
    CHECK(text.find("DTSTAMP:20250702T000000Z\r\n") != std::string::npos);
}

TEST_CASE("lines end in CRLF, have at most 75 octets and are folded between characters") {
    for (std::size_t pad = 0; pad < 4; ++pad) {
        std::string summary(pad, 'x');
        for (int times = 0; times < 60; ++times)
            summary += "会议";
        const std::string text = one_event(summary);
        for (const std::string& line : lines_of(text)) {
            CHECK(line.size() <= 75);
            CHECK(line.find_first_of("\r\n") == std::string::npos);
            const auto first = static_cast<unsigned char>(line.front() == ' ' ? line[1] : line[0]);
            CHECK((first & 0xC0U) != 0x80U);
        }
        CHECK(unfolded(text).find(":" + summary + "\r\n") != std::string::npos);
    }
}

TEST_CASE(
    "characters that would end a value are escaped, and other control characters are left out") {
    const std::string text = one_event("a,b;c\\d", "first\nsecond\r\x01\x7F");
    CHECK(text.find(":a\\,b\\;c\\\\d\r\n") != std::string::npos);
    CHECK(text.find(":first\\nsecond\r\n") != std::string::npos);
}

} // namespace zicha::tests
