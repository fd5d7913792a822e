// How many of the cases that a property is tried on are tried under the sanitizers, where each
// takes ten to twenty times as long, and where what they look for shows in any of them: one in so
// many.
#pragma once

namespace zicha::tests {

#ifdef __SANITIZE_ADDRESS__
constexpr int one_case_in = 4;
#else
constexpr int one_case_in = 1;
#endif

} // namespace zicha::tests
