// The notice, the calendars and the plan as they stand in the page beside the rules.
//
// Use: `notice_files(state)`: reads them when it is first called, so that the first frame does not
// wait for them, and keeps them in the state.
// Limits: only files that belong to the edition of rules shown; without a notice file `notice` is
// null and the screens for it have nothing to show but `problems`.
#pragma once

#include "core/notice/notice_reader.hpp"
#include "core/notice/review_plan_reader.hpp"
#include "core/notice/working_days.hpp"
#include "web/platform/platform.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace zicha::web {

struct State;

struct NoticeFiles {
    std::shared_ptr<const notice::Notice> notice;   // null: none, or a problem
    std::shared_ptr<const notice::ReviewPlan> plan; // null: none, or a problem
    notice::WorkingDays days;
    std::vector<Diagnostic> problems; // of every file that could not be used
};

[[nodiscard]] NoticeFiles read_notice_files(const std::vector<platform::PageFile>& files,
                                            std::string_view rules);

[[nodiscard]] const NoticeFiles& notice_files(State& state);

} // namespace zicha::web
