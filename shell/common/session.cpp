#include "shell/common/session.hpp"

#include "shell/common/visible_text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace zicha {

Status worse(Status a, Status b) {
    return std::max(a, b);
}

void say_line(std::string_view line) {
    std::string message = program_invocation_short_name;
    message += ": ";
    message += visible_text(line);
    message += '\n';
    std::fwrite(message.data(), 1, message.size(), stderr);
}

void Session::say(Text key, std::initializer_list<std::string> arguments) const {
    say_line(format_text(key, language, arguments));
}

void Session::say(const Diagnostic& diagnostic) const {
    say_line(located_sentence(diagnostic, language));
}

} // namespace zicha
