#include "shell/common/session.hpp"

#include "shell/common/said_form.hpp"

#include <algorithm>

namespace zicha {

Status worse(Status a, Status b) {
    return std::max(a, b);
}

void say_line(std::string_view line) {
    say_made(said_line(line));
}

void Session::say(Text key, std::initializer_list<std::string> arguments) const {
    say_made(said_line(key, language, arguments));
}

void Session::say(const Diagnostic& diagnostic) const {
    say_made(said_line(diagnostic, language));
}

} // namespace zicha
