// An empty roster under a book of needs: every heading of its form in one language, and one worked
// example.
//
// Use: `needs_template(form, language)` is CSV: UTF-8 with a byte order mark, as the roster of the
// other format is. The example is the first person of the file who is decided "yes", so that it
// checks as such on that example's day. Promises: reading it again gives that person.
#pragma once

#include "core/screening/needs_form.hpp"

#include <string>

namespace zicha::screening {

[[nodiscard]] std::string needs_template(const NeedsForm& form, Language language);

} // namespace zicha::screening
