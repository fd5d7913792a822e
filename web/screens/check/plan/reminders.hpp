// The study plan for a calendar: a whole-day event for each month with planned hours.
//
// Limits: it holds no fact of the person's but the hours that they plan.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/text.hpp"
#include "web/check/plan/planned_months.hpp"

#include <optional>
#include <string>

namespace zicha::web {

// "9月" or "Sep".
[[nodiscard]] std::string month_name(std::size_t month, Language language);

// iCalendar text. The event is on the month's first day, or on `day` in the month that has begun.
[[nodiscard]] std::string plan_reminders(const rules::RuleBook& book, const PlannedMonths& months,
                                         const std::optional<CivilDate>& day, Language language);

} // namespace zicha::web
