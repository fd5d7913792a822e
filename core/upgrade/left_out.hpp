// What a zicha-rules/1 file says that zicha-rules/2 has no place for.
//
// Use: `left_out(document, file)`: one diagnostic for things that are alike, at the first of them,
// with how many they are. Limits: nothing of it decides a person; private to this room.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"

#include <string_view>
#include <vector>

namespace zicha::upgrade {

[[nodiscard]] std::vector<Diagnostic> left_out(const Json& document, std::string_view file);

} // namespace zicha::upgrade
