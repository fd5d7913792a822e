// What looks like an identity-card or mobile number, and how it is kept out of results.
//
// Use: `looks_private` on one cell; `masked` for what may be shown of it.
// Limits: a whole cell is judged, never a part of a longer text. 18 characters of identity card (17
// digits and a digit or X) and 11-digit mobile numbers of the mainland, with or without +86, spaces
// and hyphens. Check digits and birth dates are not checked: a mistyped number is private too.
#pragma once

#include <string>
#include <string_view>

namespace zicha::facts {

[[nodiscard]] bool looks_private(std::string_view cell);

// The cell itself, or, if it looks private, asterisks and its last two characters.
[[nodiscard]] std::string masked(std::string_view cell);

} // namespace zicha::facts
