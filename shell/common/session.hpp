// What every command shares: the language to speak, where messages go, and what the parsed command
// line asks to be done.
//
// Use: a command's `add_…` function registers its options and sets `action`; main runs it.
// Messages, notices and summaries go to standard error; only results go to standard output.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/text.hpp"

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

namespace zicha {

// The contract's exit status; a comparison ends as diff(1) does.
enum class Status : int { all_decided = 0, same = 0, some_invalid = 1, different = 1, refused = 2 };

[[nodiscard]] Status worse(Status a, Status b);

struct Session {
    Language help_language = Language::zh; // of help and usage errors
    Language language = Language::zh;      // of results, notices and errors
    std::function<Status()> action;        // set by the command that was chosen

    void say(Text key, std::initializer_list<std::string> arguments = {}) const;
    void say(const Diagnostic& diagnostic) const;
};

// One line on standard error, after the program's name; what could steer a terminal is made
// visible.
void say_line(std::string_view line);

} // namespace zicha
