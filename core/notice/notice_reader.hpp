// Notice file text → Notice, or every problem in it.
//
// Use: `read_notice(json, file name)`. All problems are reported, each with JSON pointer and stable
// code; a notice is only given if there is none.
#pragma once

#include "core/base/result.hpp"
#include "core/notice/notice.hpp"

#include <memory>
#include <string_view>

namespace zicha::notice {

[[nodiscard]] Result<std::shared_ptr<const Notice>> read_notice(std::string_view json,
                                                                std::string_view file);

} // namespace zicha::notice
