// Which build this is.
#pragma once

#include <string_view>

namespace zicha {

[[nodiscard]] std::string_view build_version();

} // namespace zicha
