// Calendar file text → YearCalendar, or every problem in it.
//
// Use: `read_calendar(json, file name)`. All problems are reported, each with JSON pointer and
// stable code; a calendar is only given if there is none.
#pragma once

#include "core/base/result.hpp"
#include "core/notice/working_days.hpp"

#include <memory>
#include <string_view>

namespace zicha::notice {

[[nodiscard]] Result<std::shared_ptr<const YearCalendar>> read_calendar(std::string_view json,
                                                                        std::string_view file);

} // namespace zicha::notice
