// Any bytes as a notice, a calendar and a plan: each reader ends with what it makes or with
// problems. Any bytes as meeting dates, too: each is a date or a problem, and one that is a date is
// counted back from without end or guess.
#include "core/notice/calendar_reader.hpp"
#include "core/notice/filing_date.hpp"
#include "core/notice/notice_reader.hpp"
#include "core/notice/review_plan_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

// Neither or both is a fault.
template <typename Thing, typename Problems>
void expect_one(const Thing& thing, const Problems& problems) {
    if (static_cast<bool>(thing) == static_cast<bool>(problems))
        std::abort();
}

void count_back(zicha::CivilDate meeting, const zicha::notice::WorkingDays& days) {
    zicha::notice::Filing filing;
    filing.working_days = 5;
    const zicha::notice::FilingDates dates = zicha::notice::filing_dates(meeting, filing, days);
    expect_one(dates.nth.day, dates.nth.problem);
    expect_one(dates.clear.day, dates.clear.problem);
    if (dates.is_complete() && !(*dates.clear.day < *dates.nth.day && *dates.nth.day < meeting))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const zicha::notice::NoticeReading notice = zicha::notice::read_notice(text, "fuzz.json");
    expect_one(notice.notice, !notice.problems.empty());
    const zicha::notice::ReviewPlanReading plan =
        zicha::notice::read_review_plan(text, "fuzz.json");
    expect_one(plan.plan, !plan.problems.empty());
    const zicha::notice::CalendarReading calendar = zicha::notice::read_calendar(text, "fuzz.json");
    expect_one(calendar.calendar, !calendar.problems.empty());
    zicha::notice::WorkingDays days;
    if (calendar.calendar)
        days.add(calendar.calendar);
    for (const zicha::notice::MeetingDateReading& reading :
         zicha::notice::read_meeting_dates(text)) {
        expect_one(reading.date, reading.problem);
        if (reading.date)
            count_back(*reading.date, days);
    }
    return 0;
}
