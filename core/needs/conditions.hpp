// The conditions of `when`: over choices, yes/no facts, counts and days.
//
// Use: `holds` in a world, in which every fact is known or not given at all. Facts that are unknown
// make several worlds (worlds.hpp); so a condition never has to guess.
// Limits: conditions see no hours, so that a need can only be met by more hours, never broken.
#pragma once

#include "core/base/truth.hpp"
#include "core/needs/needs_facts.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace zicha::needs {

enum class ConditionKind : std::uint8_t {
    all_of,
    any_of,
    none_of,
    in_years, // at least so many of the parts hold, one for each year of a fact
    is,       // the fact has one of the values; a yes/no fact that is not given is no
    at_least, // the fact, or a count of months
    at_most,
    from, // the day of the fact is this one or later
    until,
    given
};

struct NeedCondition {
    ConditionKind kind = ConditionKind::all_of;
    std::vector<std::size_t> parts; // conditions before this one
    std::size_t fact = 0;
    bool is_of_count = false; // `fact` is a position among the counts of months
    std::vector<std::int64_t> values;
    DateRule day;
};

// What a person says of a fact; a yes/no is 0 or 1, a choice its position, a day its number.
enum class FactState : std::uint8_t { not_given, known, unknown };

struct FactValue {
    FactState state = FactState::not_given;
    std::int64_t value = 0;

    friend bool operator==(const FactValue&, const FactValue&) = default;
};

struct NeedsBook;
struct PersonDays;

[[nodiscard]] bool holds(const NeedsBook& book, std::size_t condition,
                         const std::vector<FactValue>& world, const PersonDays& days);

// Of facts as they are: unknown if some that are unknown may decide it. It says so of more
// conditions than it has to, where one fact is asked about twice.
[[nodiscard]] Truth truth_of(const NeedsBook& book, std::size_t condition,
                             const std::vector<FactValue>& facts, const PersonDays& days);

} // namespace zicha::needs
