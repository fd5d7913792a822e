// The name of the format of corrections.hpp's files.
#pragma once

#include <string_view>

namespace zicha::roster {

constexpr std::string_view corrections_format = "zicha-corrections/1";

} // namespace zicha::roster
