// Questions to a person at a terminal, one line each.
//
// Use: `can_ask()` first; then `ask` for each answer. Promises: the question goes to standard
// error, after the program's name, and is put again until the answer is accepted. Limits: an answer
// is a line of at most 4,096 bytes.
#pragma once

#include "core/base/text.hpp"
#include "shell/common/session.hpp"

#include <functional>
#include <optional>
#include <string>

namespace zicha::cli {

class TerminalQuestions {
public:
    explicit TerminalQuestions(const Session& session) : session_(session) {}

    // Somebody is there to be asked, and to read the question.
    [[nodiscard]] static bool can_ask();

    // What `problem` says of an answer is said, and the question put again; it says nothing of a
    // good one. Nothing if the input ends.
    [[nodiscard]] std::optional<std::string>
    ask(const std::string& question,
        const std::function<std::string(const std::string&)>& problem) const;

private:
    const Session& session_;
};

} // namespace zicha::cli
