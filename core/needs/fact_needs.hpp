// Needs of facts alone: a ladder, so many full years since a day by the first rung that fits; or a
// condition that has to hold.
//
// Use: `fact_need_in` a world, in which every fact is known or not given at all (worlds.hpp). Years
// are full on the same day of the year; since 29 February, where there is none, on the 28th.
// Limits: time mends a ladder, never a condition or a rung that says "not_met".
#pragma once

#include "core/base/calendar.hpp"
#include "core/needs/conditions.hpp"
#include "core/rules/citation.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zicha::needs {

enum class RungOutcome : std::uint8_t { years, not_met, refer };

struct LadderRung {
    std::optional<std::size_t> when; // a condition; everybody else's rung has none, and is last
    RungOutcome outcome = RungOutcome::years;
    int years = 0;
    rules::Citations cite;
};

struct FactNeed {
    std::string name;
    LocalText label;
    std::vector<std::pair<std::size_t, bool>> guards;
    std::optional<std::size_t> from; // a date; not of a condition
    CivilDate to;                    // the day on which the years have to be full
    std::vector<LadderRung> rungs;
};

enum class FactNeedState : std::uint8_t { not_asked, met, waits, never, refers };

struct FactNeedResult {
    FactNeedState state = FactNeedState::not_asked;
    std::optional<std::int32_t> from_day; // from which on it is met; not of what is never

    [[nodiscard]] bool is_unmet() const {
        return state == FactNeedState::waits || state == FactNeedState::never;
    }
};

[[nodiscard]] FactNeedResult fact_need_in(const NeedsBook& book, const FactNeed& need,
                                          const std::vector<FactValue>& world,
                                          const PersonDays& days);

// The day on which so many years since a day are full.
[[nodiscard]] std::int32_t full_years_day(std::int32_t day, int years);

// The last day since which they are full on another.
[[nodiscard]] std::int32_t last_start_of(std::int32_t full, int years);

[[nodiscard]] bool guards_hold(const NeedsBook& book,
                               const std::vector<std::pair<std::size_t, bool>>& guards,
                               const std::vector<FactValue>& world, const PersonDays& days);

} // namespace zicha::needs
