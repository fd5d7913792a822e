// The notice, the calendars and the plan that the page holds together with the rules.
//
// Use: a NoticeLibrary of the page's files; `files` reads them when it is first called, so that the
// first frame does not wait for them, and keeps them until the rules change.
// Limits: only files that belong to the edition of rules shown; without a notice file `notice` is
// null and the screens for it have nothing to show but `problems`.
#pragma once

#include "core/notice/notice_reader.hpp"
#include "core/notice/review_plan_reader.hpp"
#include "core/notice/working_days.hpp"
#include "web/platform/platform.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::web {

struct NoticeFiles {
    std::shared_ptr<const notice::Notice> notice;   // null: none, or a problem
    std::shared_ptr<const notice::ReviewPlan> plan; // null: none, or a problem
    notice::WorkingDays days;
};

// There are files in any case, and the problems of every one that could not be used.
[[nodiscard]] Result<NoticeFiles> read_notice_files(std::span<const platform::PageFile> files,
                                                    std::string_view rules);

class NoticeLibrary {
public:
    // `page` has to outlive the library.
    void open(std::span<const platform::PageFile> page) {
        page_ = page;
        read_.reset();
    }
    // `rules` is the id of the edition that is shown.
    void change_rules(std::string rules) {
        rules_ = std::move(rules);
        read_.reset();
    }

    [[nodiscard]] const NoticeFiles& files() { return *reading(); }
    [[nodiscard]] const std::vector<Diagnostic>& problems() { return reading().problems(); }

private:
    [[nodiscard]] const Result<NoticeFiles>& reading();

    std::span<const platform::PageFile> page_;
    std::string rules_;
    std::optional<Result<NoticeFiles>> read_; // once a screen has asked for them
};

} // namespace zicha::web
