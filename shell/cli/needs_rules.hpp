// Rules of the format zicha-rules/2 go another way than a rule book's.
//
// Use: first thing in a command that both can have: `if (const auto status = by_needs(name,
// session, run)) return *status;`.
#pragma once

#include "shell/cli/explain_needs.hpp"

#include <functional>
#include <optional>
#include <string>

namespace zicha::cli {

// What `run` gives for the rules of that name if they are of that format; nothing, and `run` is not
// called, if they are of another or none is named. Rules that cannot be read are refused, and that
// has been said.
[[nodiscard]] std::optional<Status> by_needs(const std::string& name, const Session& session,
                                             const std::function<Status(const NamedText&)>& run);

} // namespace zicha::cli
