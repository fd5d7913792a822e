#include "core/notice/filing_date.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "core/notice/codes.hpp"
#include "core/notice/words.hpp"

namespace zicha::notice {
namespace {

Diagnostic refusal(CivilDate day) {
    Diagnostic problem{codes::filing_no_calendar, {}, {std::to_string(day.year)}};
    problem.place.value = format_date(day);
    return problem;
}

// The `count`-th working day before `day`, which itself is not counted.
Result<CivilDate> working_day_before(CivilDate day, int count, const WorkingDays& days) {
    if (days.kind(day) == DayKind::no_data)
        return refusal(day);
    while (count > 0) {
        day = date_of_day(day_number(day) - 1);
        switch (days.kind(day)) {
        case DayKind::no_data:
            return refusal(day);
        case DayKind::working:
            --count;
            break;
        case DayKind::off:
            break;
        }
    }
    return day;
}

Diagnostic warning(Code code, CivilDate meeting, std::vector<std::string> arguments) {
    Diagnostic diagnostic{code, {}, std::move(arguments)};
    diagnostic.place.value = format_date(meeting);
    return diagnostic;
}

// `least` to `most` digits and nothing else; -1 for anything else.
int number(std::string_view text, std::size_t least, std::size_t most) {
    return text.size() < least || text.size() > most ? -1 : whole_number(text).value_or(-1);
}

// The characters after a date's year, month and day.
struct DateMarks {
    std::string_view year;
    std::string_view month;
    std::string_view day; // may be left out
};

std::optional<CivilDate> date_with(const DateMarks& marks, std::string_view text) {
    const std::size_t year = text.find(marks.year);
    if (year == std::string_view::npos)
        return std::nullopt;
    const std::string_view rest = text.substr(year + marks.year.size());
    const std::size_t month = rest.find(marks.month);
    if (month == std::string_view::npos)
        return std::nullopt;
    std::string_view day = rest.substr(month + marks.month.size());
    if (day.ends_with(marks.day))
        day.remove_suffix(marks.day.size());
    return date_from(number(text.substr(0, year), 4, 4), number(rest.substr(0, month), 1, 2),
                     number(day, 1, 2));
}

std::optional<CivilDate> date_as_written(std::string_view text) {
    constexpr DateMarks ways[] = {
        {"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}};
    for (const DateMarks& way : ways)
        if (const auto date = date_with(way, text))
            return date;
    return std::nullopt;
}

// The bytes of what separates dates at the front of `text`, 0 if nothing does.
std::size_t separator_length(std::string_view text) {
    constexpr std::string_view separators[] = {" ", "\t", "\r", "\n", ",",
                                               ";", "　", "，", "；", "、"};
    for (const std::string_view separator : separators)
        if (text.starts_with(separator))
            return separator.size();
    return 0;
}

} // namespace

const Diagnostic* FilingDates::problem() const {
    const Result<CivilDate>& failed = nth ? clear : nth;
    return failed ? nullptr : &failed.problems().front();
}

FilingDates filing_dates(CivilDate meeting, const Filing& filing, const WorkingDays& days) {
    // n clear days lie between the meeting and the working day before them.
    FilingDates dates{meeting,
                      working_day_before(meeting, filing.working_days, days),
                      working_day_before(meeting, filing.working_days + 1, days),
                      {}};
    if (meeting > filing.latest_meeting) {
        const LocalText clause =
            filing.latest_citations.empty() ? LocalText{} : filing.latest_citations.front().clause;
        dates.warnings.push_back(
            warning(codes::filing_after_latest, meeting,
                    {format_date(filing.latest_meeting), clause.zh, clause.en}));
    }
    if (days.kind(meeting) == DayKind::off) {
        const DaysOff* off = days.days_off(meeting);
        const LocalText weekend{std::string(text(words::filing_weekend, Language::zh)),
                                std::string(text(words::filing_weekend, Language::en))};
        const LocalText& name = off == nullptr ? weekend : off->name;
        dates.warnings.push_back(
            warning(codes::filing_meeting_day_off, meeting, {name.zh, name.en}));
    }
    return dates;
}

Result<CivilDate> read_meeting_date(std::string_view text) {
    if (const auto date = date_as_written(normalised_word(text)))
        return *date;
    Diagnostic problem{codes::filing_bad_date, {}, {shortened(text)}};
    problem.place.value = shortened(text);
    return problem;
}

std::vector<Result<CivilDate>> read_meeting_dates(std::string_view text) {
    std::vector<Result<CivilDate>> readings;
    while (!text.empty()) {
        if (const std::size_t separator = separator_length(text)) {
            text.remove_prefix(separator);
            continue;
        }
        std::size_t length = 1;
        while (length < text.size() && separator_length(text.substr(length)) == 0)
            ++length;
        readings.push_back(read_meeting_date(text.substr(0, length)));
        text.remove_prefix(length);
    }
    return readings;
}

} // namespace zicha::notice
