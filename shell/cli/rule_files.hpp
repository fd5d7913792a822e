// Rule books by name: built into the program, or from a file.
//
// Use: `find_rules("jiaxing-2025")`, `find_rules("my-rules.json")`, or `newest_rules` if nobody
// says which.
#pragma once

#include "core/base/result.hpp"
#include "core/rules/rule_book.hpp"
#include "shell/common/session.hpp"

#include <memory>
#include <optional>
#include <string>

namespace zicha::cli {

// What a rule file may weigh; ours has some fifty thousand bytes.
inline constexpr std::size_t most_rule_bytes = std::size_t{4} << 20U;

// The text of built-in rules or of a file; nothing once the reason has been said.
[[nodiscard]] std::optional<std::string> rule_text(const std::string& name, const Session& session);

// What a reader made of a file; null once every problem has been said.
template <typename File>
[[nodiscard]] std::shared_ptr<const File>
read_or_say(const Result<std::shared_ptr<const File>>& reading, const Session& session) {
    for (const Diagnostic& problem : reading.problems())
        session.say(problem);
    return reading ? *reading : nullptr;
}

// Null once the reason has been said.
[[nodiscard]] std::shared_ptr<const rules::RuleBook> find_rules(const std::string& name,
                                                                const Session& session);

// Of the built-in rules those whose validity begins last; provisional ones only if there are no
// others.
[[nodiscard]] std::shared_ptr<const rules::RuleBook> newest_rules(const Session& session);

} // namespace zicha::cli
