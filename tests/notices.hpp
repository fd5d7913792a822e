// The notice, calendars and plan of rules/, read once, for tests.
#pragma once

#include "core/notice/calendar_reader.hpp"
#include "core/notice/notice_reader.hpp"
#include "core/notice/review_plan_reader.hpp"
#include "tests/persons.hpp"

#include <string>
#include <string_view>

namespace zicha::tests {

inline std::string rules_text(const std::string& name) {
    return file_text("rules/" + name);
}

// `text` with the first `from` in it replaced; there must be one.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
    return text.replace(at, from.size(), to);
}

inline const notice::WorkingDays& statutory_days() {
    static const notice::WorkingDays days = [] {
        notice::WorkingDays known;
        for (const char* name : {"calendar-cn-2025.json", "calendar-cn-2026.json"}) {
            auto reading = notice::read_calendar(rules_text(name), name);
            REQUIRE(reading);
            known.add(*reading);
        }
        return known;
    }();
    return days;
}

inline const notice::Notice& jiaxing_notice() {
    static const auto reading =
        notice::read_notice(rules_text("jiaxing-2025.notice.json"), "jiaxing-2025.notice.json");
    REQUIRE(reading);
    return **reading;
}

inline const notice::ReviewPlan& jiaxing_plan() {
    static const auto reading =
        notice::read_review_plan(rules_text("jiaxing-2025.plan.json"), "jiaxing-2025.plan.json");
    REQUIRE(reading);
    return **reading;
}

} // namespace zicha::tests
