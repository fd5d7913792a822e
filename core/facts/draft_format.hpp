// The saved form of one person's answers, by version: what it looks like now, and how a draft of an
// earlier version becomes one of the present.
//
// Use: `migrate_draft(root)` on a file that was read, before anything of it is taken. A new version
// is one line in the table of draft_format.cpp, and a draft of the version before it in
// tests/unit/facts/draft_format_test.cpp.
// Promises: a draft is changed wholly or, where a problem is returned, not to be used at all.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"

#include <optional>
#include <string_view>

namespace zicha::facts {

// {"format":"zicha-answers/2","rules":{"id":ID,"edition":DATE},"saved":DATE or "",
//  "facts":{column id:{"value":TEXT,"from":"typed"|"file"|"assumed"}},
//  "plan":{month "YYYY-MM":{category id:TEXT}}}
// A value "" is the answer "I don't know"; a fact that was not answered is left out. "plan" is
// there only if hours are planned, and no fact is in it.
inline constexpr std::string_view draft_format = "zicha-answers/2";

// Brings `root` to the present version. The problem has no file in its place; its sentence names
// the version that was found.
[[nodiscard]] std::optional<Diagnostic> migrate_draft(Json& root);

} // namespace zicha::facts
