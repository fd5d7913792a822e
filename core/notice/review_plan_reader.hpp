// Plan file text → ReviewPlan, or every problem in it.
//
// Use: `read_review_plan(json, file name)`. All problems are reported, each with JSON pointer and
// stable code; a plan is only given if there is none. A plan without rows is a good one.
#pragma once

#include "core/base/result.hpp"
#include "core/notice/review_plan.hpp"

#include <memory>
#include <string_view>

namespace zicha::notice {

[[nodiscard]] Result<std::shared_ptr<const ReviewPlan>> read_review_plan(std::string_view json,
                                                                         std::string_view file);

} // namespace zicha::notice
