#include "shell/host/head_check.hpp"

#include "core/base/ascii.hpp"
#include "shell/host/header_text.hpp"

#include <algorithm>

namespace zicha::host {
namespace {

constexpr unsigned bad_request = 400;
constexpr unsigned line_too_long = 414;
constexpr unsigned fields_too_large = 431;
constexpr unsigned version_not_supported = 505;
constexpr std::string_view line_end = "\r\n";

// What the library has room for in visitor_memory (server.hpp) next to the head of the answer: the
// bytes, and what it notes of each field.
constexpr std::size_t most_of_line = 1200;
constexpr std::size_t most_of_head = 3000;
constexpr std::size_t note_of_field = 64;

// Neither within a line nor as its end does another server take it for the same.
bool has_stray(std::string_view line) {
    return std::any_of(line.begin(), line.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7f;
    });
}

unsigned fault_of_version(std::string_view version) {
    if (version == "HTTP/1.1" || version == "HTTP/1.0")
        return 0;
    const bool is_other = version.size() == 8 && version.starts_with("HTTP/") &&
                          is_digit(version[5]) && version[6] == '.' && is_digit(version[7]);
    return is_other ? version_not_supported : bad_request;
}

unsigned fault_of_line(std::string_view line) {
    if (line.size() > most_of_line)
        return line_too_long;
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (has_stray(line) || line.find('\t') != std::string_view::npos || first == last ||
        first == std::string_view::npos || last == first + 1 ||
        line.substr(first + 1, last - first - 1).find(' ') != std::string_view::npos ||
        !is_token(line.substr(0, first)))
        return bad_request;
    return fault_of_version(line.substr(last + 1));
}

bool is_field(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || has_stray(line) || !is_token(line.substr(0, colon)))
        return false;
    if (!equal_names(line.substr(0, colon), "content-length"))
        return true;
    constexpr std::size_t most_digits = 18;
    const std::string_view length = trimmed(line.substr(colon + 1));
    return !length.empty() && length.size() <= most_digits && is_all_digits(length);
}

} // namespace

unsigned fault_of_head(std::string_view head) {
    head.remove_suffix(line_end.size()); // of the empty line
    std::size_t end = head.find(line_end);
    if (const unsigned fault = fault_of_line(head.substr(0, end)))
        return fault;
    std::size_t size = head.size();
    for (head.remove_prefix(end + line_end.size()); !head.empty();
         head.remove_prefix(end + line_end.size())) {
        end = head.find(line_end);
        if (!is_field(head.substr(0, end)))
            return bad_request;
        size += note_of_field;
    }
    return size > most_of_head ? fields_too_large : 0;
}

unsigned fault_of_start(std::string_view start) {
    const std::size_t end = start.find(line_end);
    if (start.substr(0, end).size() > most_of_line)
        return line_too_long;
    if (start.size() > most_of_head)
        return fields_too_large;
    // A line end by itself: the empty line that we wait for would never come.
    for (std::size_t at = start.find('\n'); at != std::string_view::npos;
         at = start.find('\n', at + 1))
        if (at == 0 || start[at - 1] != '\r')
            return bad_request;
    return 0;
}

} // namespace zicha::host
