#include "core/notice/icalendar.hpp"

#include "core/base/encoding.hpp"

#include <string_view>

namespace zicha::notice {
namespace {

constexpr std::size_t most_octets = 75; // of a line, without its end

std::string basic_date(CivilDate date) {
    std::string digits;
    for (const char c : format_date(date))
        if (c != '-')
            digits += c;
    return digits;
}

// RFC 5545, 3.3.11: characters that would end a value or a line are escaped; other control
// characters may not occur in a text at all.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',')
            result += '\\';
        if (c == '\n')
            result += "\\n";
        else if (static_cast<unsigned char>(c) >= ' ' && c != '\x7F')
            result += c;
    }
    return result;
}

// A line that goes on begins with a space, which counts.
void add_line(std::string& out, std::string_view line) {
    std::size_t room = most_octets;
    while (line.size() > room) {
        std::size_t end = room;
        while (end > 0 && continues_character(line[end]))
            --end;
        out += line.substr(0, end);
        out += "\r\n ";
        line.remove_prefix(end);
        room = most_octets - 1;
    }
    out += line;
    out += "\r\n";
}

} // namespace

std::string icalendar(std::span<const CalendarEvent> events, CivilDate revised, Language language) {
    const std::string in_language = language == Language::zh ? ";LANGUAGE=zh-CN:" : ";LANGUAGE=en:";
    std::string out;
    add_line(out, "BEGIN:VCALENDAR");
    add_line(out, "VERSION:2.0");
    add_line(out, "PRODID:-//Zicha//Zicha//EN");
    add_line(out, "CALSCALE:GREGORIAN");
    for (const CalendarEvent& event : events) {
        add_line(out, "BEGIN:VEVENT");
        add_line(out, "UID:" + escaped(event.uid));
        add_line(out, "DTSTAMP:" + basic_date(revised) + "T000000Z");
        add_line(out, "DTSTART;VALUE=DATE:" + basic_date(event.day));
        add_line(out, "DTEND;VALUE=DATE:" + basic_date(date_of_day(day_number(event.day) + 1)));
        add_line(out, "SUMMARY" + in_language + escaped(event.summary));
        if (!event.description.empty())
            add_line(out, "DESCRIPTION" + in_language + escaped(event.description));
        add_line(out, "TRANSP:TRANSPARENT"); // a day to remember, not a day that is taken
        add_line(out, "END:VEVENT");
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

} // namespace zicha::notice
