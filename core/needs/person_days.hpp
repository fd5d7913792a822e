// The days of one person: where each period of a book begins and ends, and what its counts are.
//
// Use: `days_of(book, facts)` once every fact that fixes days is known or not given. A period of
// which a day is not given holds no day, and a count of it is 0.
#pragma once

#include "core/needs/needs_book.hpp"

#include <optional>
#include <vector>

namespace zicha::needs {

// Both included, as day numbers (calendar.hpp).
struct DayRange {
    std::int32_t first = 0;
    std::int32_t last = -1;

    [[nodiscard]] bool holds_day(std::int32_t day) const { return first <= day && day <= last; }
    [[nodiscard]] bool is_empty() const { return last < first; }
};

struct PersonDays {
    std::vector<DayRange> periods;
    std::vector<int> counts;
};

[[nodiscard]] PersonDays days_of(const NeedsBook& book, const std::vector<FactValue>& facts);

// Nothing if a fact or period that it rests on gives none.
[[nodiscard]] std::optional<std::int32_t> day_of(const DateRule& rule,
                                                 const std::vector<FactValue>& facts,
                                                 const std::vector<DayRange>& periods);

} // namespace zicha::needs
