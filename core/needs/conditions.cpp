#include "core/needs/conditions.hpp"

#include "core/needs/needs_book.hpp"
#include "core/needs/person_days.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

// Of one fact or count; a fact that is not given has no value that could be compared, but a yes/no
// fact then is no.
bool holds_of_fact(const NeedsBook& book, const NeedCondition& condition,
                   const std::vector<FactValue>& world, const PersonDays& days) {
    FactValue fact;
    if (condition.is_of_count) {
        fact = {FactState::known, days.counts[condition.fact]};
    } else {
        fact = world[condition.fact];
        if (fact.state != FactState::known &&
            book.facts[condition.fact].kind == NeedsFactKind::yes_no)
            fact = {FactState::known, 0};
    }
    if (fact.state != FactState::known)
        return false;
    const std::int64_t value = fact.value;
    switch (condition.kind) {
    case ConditionKind::is:
        return std::find(condition.values.begin(), condition.values.end(), value) !=
               condition.values.end();
    case ConditionKind::at_least:
        return value >= condition.values[0];
    case ConditionKind::at_most:
        return value <= condition.values[0];
    case ConditionKind::from:
    case ConditionKind::until: {
        const auto day = day_of(condition.day, world, days.periods);
        if (!day)
            return false;
        return condition.kind == ConditionKind::from ? value >= *day : value <= *day;
    }
    default:
        return true; // it is given
    }
}

} // namespace

bool holds(const NeedsBook& book, std::size_t condition, const std::vector<FactValue>& world,
           const PersonDays& days) {
    const NeedCondition& asked = book.conditions[condition];
    const auto part_holds = [&](std::size_t part) { return holds(book, part, world, days); };
    switch (asked.kind) {
    case ConditionKind::all_of:
        return std::all_of(asked.parts.begin(), asked.parts.end(), part_holds);
    case ConditionKind::any_of:
        return std::any_of(asked.parts.begin(), asked.parts.end(), part_holds);
    case ConditionKind::none_of:
        return std::none_of(asked.parts.begin(), asked.parts.end(), part_holds);
    case ConditionKind::in_years:
        return std::count_if(asked.parts.begin(), asked.parts.end(), part_holds) >= asked.values[0];
    default:
        return holds_of_fact(book, asked, world, days);
    }
}

Truth truth_of(const NeedsBook& book, std::size_t condition, const std::vector<FactValue>& facts,
               const PersonDays& days) {
    const NeedCondition& asked = book.conditions[condition];
    if (asked.kind >= ConditionKind::is) {
        const bool is_open = !asked.is_of_count && facts[asked.fact].state == FactState::unknown;
        return is_open                                   ? Truth::unknown
               : holds_of_fact(book, asked, facts, days) ? Truth::yes
                                                         : Truth::no;
    }
    std::int64_t certain = 0;
    std::int64_t possible = 0;
    for (const std::size_t part : asked.parts) {
        const Truth truth = truth_of(book, part, facts, days);
        certain += truth == Truth::yes ? 1 : 0;
        possible += truth != Truth::no ? 1 : 0;
    }
    const bool is_negated = asked.kind == ConditionKind::none_of;
    const auto all = static_cast<std::int64_t>(asked.parts.size());
    const std::int64_t least = asked.kind == ConditionKind::all_of     ? all
                               : asked.kind == ConditionKind::in_years ? asked.values[0]
                                                                       : 1;
    if (certain >= least)
        return is_negated ? Truth::no : Truth::yes;
    if (possible < least)
        return is_negated ? Truth::yes : Truth::no;
    return Truth::unknown;
}

} // namespace zicha::needs
