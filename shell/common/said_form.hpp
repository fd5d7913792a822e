// How what is said on standard error looks: as sentences for people, or as JSON, an object a line,
// for programs.
//
// Use: `say_as_json` before anything is said, if that was asked for; Session::say and say_line
// follow it. Promises: every line is then one object with "message" and "code"; a diagnostic's has
// its place too, and a code of null is not a fault. Limits: of the process, as standard error is.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/text.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace zicha {

// The stable code of a sentence that tells a fault; blank for every other.
using CodeOfSentence = std::string_view (*)(Text key);

void say_as_json(CodeOfSentence code_of);
[[nodiscard]] bool is_said_as_json();

// The line, without the program's name and the line break, that says a sentence, or an error.
[[nodiscard]] std::string said_line(Text key, Language language,
                                    std::initializer_list<std::string> arguments);
[[nodiscard]] std::string said_line(const Diagnostic& diagnostic, Language language);
[[nodiscard]] std::string said_line(std::string_view sentence);

// Says a line that one of these made.
void say_made(std::string_view line);

} // namespace zicha
