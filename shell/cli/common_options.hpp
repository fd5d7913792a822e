// Options that several commands share: language, rules, and the day the check is made for.
//
// Use: keep a CommonOptions as long as the command; `add_…` in the command's registration, then
// `book` and `as_of` when it runs.
#pragma once

#include "core/base/calendar.hpp"
#include "core/rules/rule_book.hpp"
#include "shell/common/session.hpp"

#include <memory>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace zicha::cli {

struct CommonOptions {
    std::string language;
    std::string rules;
    std::string as_of;

    void add_language(CLI::App& command, const Session& session);
    void add_rules(CLI::App& command, const Session& session);
    void add_as_of(CLI::App& command, const Session& session);

    // Makes the session speak the language that was asked for.
    void apply_language(Session& session) const;
    // Null once the reason has been said.
    [[nodiscard]] std::shared_ptr<const rules::RuleBook> book(const Session& session) const;
    // The date given, or today in China.
    [[nodiscard]] CivilDate day() const;
};

} // namespace zicha::cli
