#include "shell/cli/terminal_questions.hpp"

#include "core/base/words.hpp"
#include "shell/common/said_form.hpp"

#include <cerrno>
#include <unistd.h>

namespace zicha::cli {
namespace {

// Byte by byte, so that nothing behind the line is taken.
std::optional<std::string> read_answer() {
    constexpr std::size_t most = 4096;
    std::string line;
    for (;;) {
        char byte = 0;
        const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got != 1 || line.size() == most)
            return std::nullopt;
        if (byte == '\n')
            return std::string(trimmed(line));
        line += byte;
    }
}

} // namespace

bool TerminalQuestions::can_ask() {
    return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1 && !is_said_as_json();
}

std::optional<std::string>
TerminalQuestions::ask(const std::string& question,
                       const std::function<std::string(const std::string&)>& problem) const {
    for (;;) {
        say_line(question);
        std::optional<std::string> answer = read_answer();
        const std::string wrong = answer ? problem(*answer) : std::string();
        if (wrong.empty())
            return answer;
        say_line(wrong);
    }
}

} // namespace zicha::cli
