// The notice and the calendars that a command works with: built in, or from files.
//
// Use: `find_notice("")` for the newest built-in one; `find_working_days` for all built-in
// calendars and those that are named in addition.
#pragma once

#include "core/notice/notice.hpp"
#include "core/notice/working_days.hpp"
#include "shell/common/session.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zicha::cli {

// Null once the reason has been said.
[[nodiscard]] std::shared_ptr<const notice::Notice> find_notice(const std::string& name,
                                                                const Session& session);

// A file's year replaces the built-in one. Nothing once the reason has been said.
[[nodiscard]] std::optional<notice::WorkingDays>
find_working_days(const std::vector<std::string>& files, const Session& session);

} // namespace zicha::cli
