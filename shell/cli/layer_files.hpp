// The files beside one of rules that it may extend.
//
// Use: where a file of needs is read by its name. Limits: a file in the same folder, no larger than
// rules may be; one that cannot be read is as if it were not there, once the reason has been said.
#pragma once

#include "core/needs/layers.hpp"
#include "shell/common/session.hpp"

#include <string>

namespace zicha::cli {

[[nodiscard]] needs::FindLayer layers_beside(const std::string& file, const Session& session);

} // namespace zicha::cli
