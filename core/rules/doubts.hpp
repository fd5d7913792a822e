// What a rule file may say and yet looks like a mistake: a year that was left behind, dates and
// windows that do not go together, minima that do nothing, things that nothing uses.
//
// Use: `find_doubts` for a file that the reader has accepted; it gives what an author should look
// at, in the order of the file. None of it keeps the file from being used. Limits: a heuristic that
// would rather be silent: what is said here is worth a look in any edition like ours.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/diagnostic.hpp"
#include "core/rules/rule_book.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace zicha::rules {

// `json` is the text that the book was read from; `today` tells whether a date is still to come.
[[nodiscard]] std::vector<Diagnostic> find_doubts(const RuleBook& book, std::string_view json,
                                                  std::string_view file,
                                                  std::optional<CivilDate> today);

} // namespace zicha::rules
