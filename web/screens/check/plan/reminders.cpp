// The planned hours as a calendar's reminders.
#include "web/screens/check/plan/reminders.hpp"
#include "core/explain/words.hpp"
#include "core/notice/icalendar.hpp"
#include "web/screens/check/later/words.hpp"

#include <algorithm>
#include <vector>

namespace zicha::web {
namespace {

// "General 3, Professional 11"
std::string amounts(const rules::RuleBook& book, const assess::PlannedHours& hours,
                    Language language) {
    std::string words;
    for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
        const ClassHours amount = hours.by_category[category];
        if (amount.is_zero())
            continue;
        if (!words.empty())
            words += text(words::list_separator, language);
        words += format_text(
            words::page_chart_part, language,
            {book.hours.categories[category].label.in(language), format_class_hours(amount)});
    }
    return words;
}

} // namespace

std::string month_name(std::size_t month, Language language) {
    if (language == Language::zh)
        return format_text(words::study_months, language, {std::to_string(month + 1)});
    return std::string(text(words::study_months, language).substr(3 * month, 3));
}

std::string plan_reminders(const rules::RuleBook& book, const PlannedMonths& months,
                           const std::optional<CivilDate>& day, Language language) {
    std::vector<notice::CalendarEvent> events;
    const auto year = static_cast<std::int16_t>(book.hours.earnable_year);
    const CivilDate today = day.value_or(CivilDate{year, 1, 1});
    for (std::size_t month = months.first; month < PlannedMonths::count; ++month) {
        if (months.hours[month].total().is_zero())
            continue;
        const CivilDate first{year, static_cast<std::uint8_t>(month + 1), 1};
        const std::string words = amounts(book, months.hours[month], language);
        events.push_back(
            {month_id(book, month) + "-plan-" + book.id + "@zicha", std::max(first, today),
             format_text(words::study_event, language, {words, book.hours.unit.in(language)}),
             std::string(text(words::what_if_register, language))});
    }
    return notice::icalendar(events, today, language);
}

} // namespace zicha::web
