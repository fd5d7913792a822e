#include "core/notice/calendar_reader.hpp"

#include "core/base/order.hpp"
#include "core/notice/codes.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/rule_file.hpp"

#include <algorithm>
#include <functional>

namespace zicha::notice {
namespace {

constexpr std::size_t most_days = 366;

bool is_listed(const YearCalendar& calendar, CivilDate day) {
    const bool is_off =
        std::any_of(calendar.days_off.begin(), calendar.days_off.end(),
                    [&](const DaysOff& days) { return days.first <= day && day <= days.last; });
    return is_off || std::find(calendar.make_up.begin(), calendar.make_up.end(), day) !=
                         calendar.make_up.end();
}

// A date of the calendar's year; nothing once it is reported.
std::optional<CivilDate> date_in_year(const rules::Node& node, const YearCalendar& calendar) {
    const CivilDate date = node.date();
    if (date == CivilDate{})
        return std::nullopt;
    if (calendar.year != 0 && date.year != calendar.year) {
        node.report(codes::rule_date_outside, {format_date(date), std::to_string(calendar.year)});
        return std::nullopt;
    }
    return date;
}

void read_days_off(const rules::Node& node, YearCalendar& calendar) {
    rules::Members members(node);
    DaysOff days;
    const auto first_node = members.need("first");
    const auto last_node = members.need("last");
    const auto first = first_node ? date_in_year(*first_node, calendar) : std::nullopt;
    const auto last = last_node ? date_in_year(*last_node, calendar) : std::nullopt;
    days.name = members.local_text("name");
    if (!first || !last)
        return;
    days.first = *first;
    days.last = *last;
    if (days.first > days.last) {
        node.report(codes::rule_bad_range);
        return;
    }
    for (int day = day_number(days.first); day <= day_number(days.last); ++day)
        if (is_listed(calendar, date_of_day(day))) {
            node.report(codes::rule_date_taken, {format_date(date_of_day(day))});
            return;
        }
    calendar.days_off.push_back(std::move(days));
}

void read_make_up(const rules::Node& node, YearCalendar& calendar) {
    const auto date = date_in_year(node, calendar);
    if (!date)
        return;
    if (is_listed(calendar, *date))
        node.report(codes::rule_date_taken, {format_date(*date)});
    else if (!is_weekend(*date))
        node.report(codes::rule_make_up_weekday, {format_date(*date)});
    else
        calendar.make_up.push_back(*date);
}

void read_year(rules::Members& top, YearCalendar& calendar) {
    rules::read_format(top, "zicha-calendar/1");
    calendar.id = rules::read_id(top);
    calendar.title = top.local_text("title");
    if (const auto year = top.need("year"))
        calendar.year = year->year();
    calendar.edition = rules::read_edition(top);
    calendar.sources = rules::read_source_list(top);
    for (const rules::Node& node : top.elements("days_off", 1, most_days))
        read_days_off(node, calendar);
    for (const rules::Node& node : top.elements("make_up", 0, most_days))
        read_make_up(node, calendar);
    calendar.citations = rules::read_citation_list(top, "cite", calendar.sources);
    sort_items(calendar.days_off,
               [](const DaysOff& a, const DaysOff& b) { return a.first < b.first; });
    sort_items(calendar.make_up, std::less<>());
}

} // namespace

Result<std::shared_ptr<const YearCalendar>> read_calendar(std::string_view json,
                                                          std::string_view file) {
    return rules::read_rule_file<YearCalendar>(json, file, read_year);
}

} // namespace zicha::notice
