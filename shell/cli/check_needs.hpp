// `zicha check` by rules of the format zicha-rules/2.
//
// Use: `check_needs(options, rules, session)` with the options of the command. Promises: as
// CheckRun: a roster that cannot be read is refused before anything is written; the result appears
// whole or not at all. Limits: what belongs to rules of the first format alone (courses, lists) is
// refused, not left out.
#pragma once

#include "core/screening/needs_form.hpp"
#include "shell/cli/check_run.hpp"
#include "shell/cli/explain_needs.hpp"

#include <memory>

namespace zicha::cli {

// The form of such rules; null once every problem has been said.
[[nodiscard]] std::shared_ptr<const screening::NeedsForm> read_form(const NamedText& rules,
                                                                    const Session& session);

[[nodiscard]] Status check_needs(const CheckOptions& options, const NamedText& rules,
                                 const Session& session);

} // namespace zicha::cli
