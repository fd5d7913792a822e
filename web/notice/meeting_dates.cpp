#include "web/notice/meeting_dates.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "core/notice/filing_date.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace zicha::web {
namespace {

bool is_beginning(std::string_view part) {
    std::string plain = normalised_word(part);
    for (const std::string_view mark : {"年", "月", "/", "."})
        for (std::size_t at = plain.find(mark); at != std::string::npos; at = plain.find(mark))
            plain.replace(at, mark.size(), "-");
    const auto digits = std::count_if(plain.begin(), plain.end(), is_digit);
    const auto marks = std::count(plain.begin(), plain.end(), '-');
    const std::size_t year = plain.find('-');
    const bool has_year = year == std::string::npos ? plain.size() <= 4 : year == 4;
    return has_year && digits + marks == static_cast<std::ptrdiff_t>(plain.size()) && marks <= 2 &&
           (marks < 2 || plain.ends_with('-'));
}

} // namespace

Result<MeetingDates> read_meetings(std::string_view text) {
    MeetingDates meetings;
    std::vector<Diagnostic> problems;
    for (Result<CivilDate>& one : notice::read_meeting_dates(text)) {
        if (one)
            meetings.days.push_back(*one);
        else if (is_beginning(one.problems().front().place.value))
            meetings.is_unfinished = true;
        else if (problems.empty())
            problems = one.take_problems();
    }
    return {std::move(meetings), std::move(problems)};
}

} // namespace zicha::web
