#include "core/needs/fact_needs.hpp"

#include "core/needs/needs_book.hpp"
#include "core/needs/person_days.hpp"

#include <algorithm>

namespace zicha::needs {

std::int32_t full_years_day(std::int32_t day, int years) {
    const CivilDate date = date_of_day(day);
    const int year = date.year + years;
    if (const auto full = date_from(year, date.month, date.day))
        return day_number(*full);
    const auto before = date_from(year, date.month, date.day - 1); // 28 February
    return before ? day_number(*before) : day;
}

std::int32_t last_start_of(std::int32_t full, int years) {
    constexpr std::int32_t most = 2; // as far as a leap day moves it
    std::int32_t start = full_years_day(full, -years) + most;
    while (full_years_day(start, years) > full)
        --start;
    return start;
}

bool guards_hold(const NeedsBook& book, const std::vector<std::pair<std::size_t, bool>>& guards,
                 const std::vector<FactValue>& world, const PersonDays& days) {
    return std::all_of(guards.begin(), guards.end(), [&](const auto& guard) {
        return holds(book, guard.first, world, days) == guard.second;
    });
}

FactNeedResult fact_need_in(const NeedsBook& book, const FactNeed& need,
                            const std::vector<FactValue>& world, const PersonDays& days) {
    if (!guards_hold(book, need.guards, world, days))
        return {};
    const auto rung =
        std::find_if(need.rungs.begin(), need.rungs.end(), [&](const LadderRung& one) {
            return !one.when || holds(book, *one.when, world, days);
        });
    if (rung == need.rungs.end() || rung->outcome == RungOutcome::not_met)
        return {FactNeedState::never, std::nullopt};
    if (rung->outcome == RungOutcome::refer)
        return {FactNeedState::refers, std::nullopt};
    if (!need.from || rung->years == 0)
        return {FactNeedState::met, std::nullopt};
    const FactValue& from = world[*need.from];
    if (from.state != FactState::known)
        return {FactNeedState::waits, std::nullopt};
    const std::int32_t full = full_years_day(static_cast<std::int32_t>(from.value), rung->years);
    return {full <= day_number(need.to) ? FactNeedState::met : FactNeedState::waits, full};
}

} // namespace zicha::needs
