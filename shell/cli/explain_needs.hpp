// zicha explain with rules of the format zicha-rules/2: one person, by needs over amounts of hours.
//
// Use: `explain_needs` with the texts of both files. Exit status as of the other rules, except that
// a person whose facts cannot be read is refused. `as_of` decides which periods are still open.
// Limits: no roster is known to these rules yet.
#pragma once

#include "core/base/calendar.hpp"
#include "shell/common/session.hpp"

#include <string>

namespace zicha::cli {

struct NamedText {
    std::string name;
    std::string text;
};

[[nodiscard]] Status explain_needs(const NamedText& rules, const NamedText& person, CivilDate as_of,
                                   bool as_json, const Session& session);

} // namespace zicha::cli
