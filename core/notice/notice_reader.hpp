// Notice file text → Notice, or every problem in it.
//
// Use: `read_notice(json, file name)`. All problems are reported, each with JSON pointer and stable
// code; a notice is only given if there is none.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/notice/notice.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace zicha::notice {

struct NoticeReading {
    std::shared_ptr<const Notice> notice; // null if there is a problem
    std::vector<Diagnostic> problems;
};

[[nodiscard]] NoticeReading read_notice(std::string_view json, std::string_view file);

} // namespace zicha::notice
