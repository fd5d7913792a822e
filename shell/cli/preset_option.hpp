// --set FACT=VALUE: facts that fill each row of a roster where it is blank.
//
// Use: `add_set_option` in a command's registration, `read_presets` when it runs.
#pragma once

#include "core/roster/survey.hpp"
#include "shell/common/session.hpp"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace zicha::cli {

void add_set_option(CLI::App& command, std::vector<std::string>& assignments, Language language);

// Nothing once the first problem has been said; `place` is where it is said to be.
[[nodiscard]] std::optional<std::vector<roster::Preset>>
read_presets(const std::vector<std::string>& assignments, const rules::RuleBook& book,
             const Session& session, const std::string& place = "--set");

} // namespace zicha::cli
