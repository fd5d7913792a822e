// Facts, hours and words of a zicha-rules/1 file as zicha-rules/2 has them.
//
// Use: each gives one member of the new file. Limits: private to this room; the document is one
// that was read without a problem.
#pragma once

#include "core/base/json.hpp"

namespace zicha::upgrade {

[[nodiscard]] Json upgraded_words(const Json& document); // of yes and no
[[nodiscard]] Json upgraded_hours(const Json& document);
[[nodiscard]] Json upgraded_facts(const Json& document); // all but hours

} // namespace zicha::upgrade
