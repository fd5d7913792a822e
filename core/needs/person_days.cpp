#include "core/needs/person_days.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

constexpr int months_in_year = 12;

// Months later; a day that the month does not have is the first of the next.
std::int32_t months_later(std::int32_t day, int months) {
    const CivilDate date = date_of_day(day);
    const int month = date.year * months_in_year + date.month - 1 + months;
    const int year = month / months_in_year;
    const int month_in_year = month % months_in_year + 1;
    if (const auto later = date_from(year, month_in_year, date.day))
        return day_number(*later);
    const int next = month + 1;
    const auto first = date_from(next / months_in_year, next % months_in_year + 1, 1);
    return first ? day_number(*first) : day;
}

std::optional<std::int32_t> month_end(int year, int month) {
    const int next = year * months_in_year + month;
    const auto first = date_from(next / months_in_year, next % months_in_year + 1, 1);
    if (!first)
        return std::nullopt;
    return day_number(*first) - 1;
}

std::optional<std::int32_t> base_day(const DateRule& rule, const std::vector<FactValue>& facts,
                                     const std::vector<DayRange>& periods) {
    switch (rule.kind) {
    case DateRuleKind::fact:
        if (facts[rule.index].state != FactState::known)
            return std::nullopt;
        return static_cast<std::int32_t>(facts[rule.index].value);
    case DateRuleKind::start:
    case DateRuleKind::end: {
        const DayRange& period = periods[rule.index];
        if (period.is_empty())
            return std::nullopt;
        return rule.kind == DateRuleKind::start ? period.first : period.last;
    }
    case DateRuleKind::month_end:
        if (facts[rule.index].state != FactState::known ||
            facts[rule.month].state != FactState::known)
            return std::nullopt;
        return month_end(static_cast<int>(facts[rule.index].value),
                         static_cast<int>(facts[rule.month].value));
    case DateRuleKind::day:
        break;
    }
    return day_number(rule.day);
}

DayRange range_of(const PeriodRule& rule, const std::vector<FactValue>& facts,
                  const std::vector<DayRange>& periods) {
    constexpr std::int32_t none = INT32_MIN;
    const auto given = [&](const std::optional<DateRule>& day) {
        return day ? day_of(*day, facts, periods).value_or(none) : none;
    };
    const int months = rule.years * months_in_year;
    const std::int32_t from = given(rule.from);
    const std::int32_t to = given(rule.to);
    if ((rule.from && from == none) || (rule.to && to == none))
        return {};
    if (!rule.to)
        return {from, months_later(from, months) - 1};
    if (!rule.from) // the day after it, years back, so that months of two lengths come out right
        return {months_later(to + 1, -months), to};
    return {from, to};
}

int count_of(const MonthsCount& rule, const std::vector<FactValue>& facts,
             const std::vector<DayRange>& periods) {
    constexpr int most = 9999; // of some eight centuries, in months
    const auto from = day_of(rule.from, facts, periods);
    const auto to = day_of(rule.to, facts, periods);
    int count = 0;
    if (from && to)
        while (count < most && months_later(*from, (count + 1) * rule.months) <= *to + 1)
            ++count;
    return count;
}

} // namespace

std::optional<std::int32_t> day_of(const DateRule& rule, const std::vector<FactValue>& facts,
                                   const std::vector<DayRange>& periods) {
    const auto day = base_day(rule, facts, periods);
    if (!day)
        return std::nullopt;
    return months_later(*day, rule.plus_years * months_in_year);
}

PersonDays days_of(const NeedsBook& book, const std::vector<FactValue>& facts) {
    PersonDays days;
    for (const PeriodRule& rule : book.periods)
        days.periods.push_back(range_of(rule, facts, days.periods));
    for (const MonthsCount& rule : book.counts)
        days.counts.push_back(count_of(rule, facts, days.periods));
    return days;
}

} // namespace zicha::needs
