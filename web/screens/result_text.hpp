// The result as plain text, for a place into which no picture of a page fits.
#pragma once

#include "web/state.hpp"

#include <string>

namespace zicha::web {

[[nodiscard]] std::string result_text(const State& state);

} // namespace zicha::web
