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
void expect_one(bool is_made, bool has_problems) {
    if (is_made == has_problems)
        std::abort();
}

template <typename Value> void expect_one(const zicha::Result<Value>& reading) {
    expect_one(static_cast<bool>(reading), !reading.problems().empty());
}

void count_back(zicha::CivilDate meeting, const zicha::notice::WorkingDays& days) {
    zicha::notice::Filing filing;
    filing.working_days = 5;
    const zicha::notice::FilingDates dates = zicha::notice::filing_dates(meeting, filing, days);
    expect_one(static_cast<bool>(dates.nth), !dates.nth.problems().empty());
    expect_one(static_cast<bool>(dates.clear), !dates.clear.problems().empty());
    if (!dates.problem() && !(*dates.clear < *dates.nth && *dates.nth < meeting))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    expect_one(zicha::notice::read_notice(text, "fuzz.json"));
    expect_one(zicha::notice::read_review_plan(text, "fuzz.json"));
    const auto calendar = zicha::notice::read_calendar(text, "fuzz.json");
    expect_one(calendar);
    zicha::notice::WorkingDays days;
    if (calendar)
        days.add(*calendar);
    for (const auto& reading : zicha::notice::read_meeting_dates(text)) {
        expect_one(reading);
        if (reading)
            count_back(*reading, days);
    }
    return 0;
}
