// What looks like an identity-card or mobile number, anywhere in a cell, and how it is kept out of
// results.
//
// Use: `looks_private` on one cell; `masked` for what may be shown of it.
// Found: the 18 characters of an identity card (17 digits and a digit or X) and the 15 of an old
// one, if area and birth date can be; 11-digit mobile numbers of the mainland, with or without +86.
// Full-width digits, separators between the digits (spaces, hyphens, dots, slashes) and ="…" around
// them make no difference, nor do words before and behind. Check digits are not looked at: a
// mistyped number is private too. Limits: within letters of ASCII, such as a code of eleven digits
// after "JX", only an identity number of 18 is looked for. Of digits drawn at random, lengths 1 to
// 20, fewer than 1 in 10,000 look like an identity number (tests/property).
#pragma once

#include <string>
#include <string_view>

namespace zicha::facts {

[[nodiscard]] bool looks_private(std::string_view cell);

// The cell itself, or, if it looks private, without ="…" around it and with asterisks in the place
// of each such number but its last two characters.
[[nodiscard]] std::string masked(std::string_view cell);

} // namespace zicha::facts
