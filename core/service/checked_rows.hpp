// The result of the method `check`: rows that are lines of NDJSON, as an array, and notices.
#pragma once

#include "core/base/diagnostic.hpp"

#include <string>
#include <vector>

namespace zicha::service {

void write_checked_rows(std::string& out, std::string rows, const std::vector<Diagnostic>& notices,
                        Language language);

} // namespace zicha::service
