#include "shell/host/access_log.hpp"

#include <array>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace zicha::host {
namespace {

constexpr std::size_t block = 4096;

void append_visible(std::string& line, std::string_view text) {
    constexpr std::size_t longest = 200;
    constexpr std::string_view digits = "0123456789ABCDEF";
    const bool is_cut = text.size() > longest;
    for (const char c : text.substr(0, longest)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7f)
            line += c;
        else
            line.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    if (is_cut)
        line += "...";
}

std::string time_text(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm parts{};
    gmtime_r(&time, &parts);
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

} // namespace

std::string log_line(std::int64_t seconds_since_1970, const LoggedAnswer& answer) {
    std::string line = time_text(seconds_since_1970);
    for (const std::string_view part : {answer.address, answer.method, answer.path}) {
        if (part.empty())
            continue;
        line += ' ';
        append_visible(line, part);
    }
    line += ' ';
    line += std::to_string(answer.status);
    line += ' ';
    line += std::to_string(answer.size);
    line += '\n';
    return line;
}

void AccessLog::note(const LoggedAnswer& answer) {
    if (kind_ == LogKind::none)
        return;
    unwritten_ += log_line(std::time(nullptr), answer);
    if (unwritten_.size() >= block)
        flush();
}

void AccessLog::flush() {
    std::string_view rest = unwritten_;
    while (!rest.empty()) {
        const ssize_t count = ::write(STDOUT_FILENO, rest.data(), rest.size());
        if (count <= 0)
            break;
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    unwritten_.clear();
}

} // namespace zicha::host
