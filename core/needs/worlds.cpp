#include "core/needs/worlds.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

bool compares(const NeedCondition& condition, std::size_t fact) {
    return condition.kind >= ConditionKind::is && !condition.is_of_count && condition.fact == fact;
}

void add_around(std::vector<FactValue>& values, std::int64_t value) {
    for (const std::int64_t other : {value - 1, value, value + 1})
        values.push_back({FactState::known, other});
}

// The last days since which a ladder's years are full, and the first since which they are not.
void add_ladder_days(std::vector<FactValue>& values, const NeedsBook& book, std::size_t fact) {
    for (const FactNeed& need : book.fact_needs)
        for (const LadderRung& rung : need.rungs)
            if (need.from == fact && rung.outcome == RungOutcome::years && rung.years > 0) {
                const std::int32_t last = last_start_of(day_number(need.to), rung.years);
                values.push_back({FactState::known, last});
                values.push_back({FactState::known, last + 1});
            }
}

// How many of those there can be.
std::size_t ladder_days(const NeedsBook& book, std::size_t fact) {
    std::vector<std::pair<CivilDate, int>> all;
    for (const FactNeed& need : book.fact_needs)
        for (const LadderRung& rung : need.rungs)
            if (need.from == fact && rung.outcome == RungOutcome::years && rung.years > 0)
                all.emplace_back(need.to, rung.years);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return 2 * all.size();
}

// Values of a count or day around everything that it is compared with.
std::vector<FactValue> values_around(const NeedsBook& book, std::size_t fact,
                                     const std::vector<FactValue>& facts, const PersonDays& days) {
    std::vector<FactValue> values;
    for (const NeedCondition& condition : book.conditions) {
        if (!compares(condition, fact))
            continue;
        for (const std::int64_t value : condition.values)
            add_around(values, value);
        if (condition.kind != ConditionKind::from && condition.kind != ConditionKind::until)
            continue;
        // A fact that this day follows from fixes days, and so is not unknown.
        if (const auto day = day_of(condition.day, facts, days.periods))
            add_around(values, *day);
    }
    add_ladder_days(values, book, fact);
    return values;
}

// Of a choice one value for each set that no condition tells apart.
std::vector<FactValue> values_told_apart(const NeedsBook& book, std::size_t fact) {
    std::vector<std::vector<bool>> seen;
    std::vector<FactValue> values;
    for (std::size_t at = 0; at < book.facts[fact].values.size(); ++at) {
        const auto value = static_cast<std::int64_t>(at);
        std::vector<bool> answers;
        for (const NeedCondition& condition : book.conditions)
            if (compares(condition, fact) && condition.kind == ConditionKind::is)
                answers.push_back(std::find(condition.values.begin(), condition.values.end(),
                                            value) != condition.values.end());
        if (std::find(seen.begin(), seen.end(), answers) != seen.end())
            continue;
        seen.push_back(std::move(answers));
        values.push_back({FactState::known, value});
    }
    return values;
}

std::vector<FactValue> values_of(const NeedsBook& book, std::size_t index,
                                 const std::vector<FactValue>& facts, const PersonDays& days) {
    const NeedsFact& fact = book.facts[index];
    std::vector<FactValue> values;
    if (fact.kind == NeedsFactKind::yes_no)
        return {{FactState::known, 0}, {FactState::known, 1}};
    if (fact.kind == NeedsFactKind::choice)
        return values_told_apart(book, index);
    values = values_around(book, index, facts, days);
    if (fact.kind == NeedsFactKind::date) {
        values.push_back({FactState::not_given, 0});
        values.push_back({FactState::known, 0});
    } else {
        for (FactValue& value : values)
            value.value = std::clamp<std::int64_t>(value.value, fact.least, fact.most);
        values.push_back({FactState::known, fact.least});
    }
    const auto is_before = [](const FactValue& a, const FactValue& b) {
        return std::pair(a.state, a.value) < std::pair(b.state, b.value);
    };
    std::sort(values.begin(), values.end(), is_before);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

// Whether all guards are decided, whatever is unknown; `asks` says whether they hold.
bool are_decided(const NeedsBook& book, const std::vector<std::pair<std::size_t, bool>>& guards,
                 const std::vector<FactValue>& facts, const PersonDays& days, bool& asks) {
    asks = true;
    bool is_open = false;
    for (const auto& [condition, wanted] : guards) {
        const Truth truth = truth_of(book, condition, facts, days);
        is_open = is_open || truth == Truth::unknown;
        asks = asks && (truth == Truth::unknown || (truth == Truth::yes) == wanted);
    }
    return !is_open || !asks;
}

bool is_rung_decided(const NeedsBook& book, const FactNeed& need,
                     const std::vector<FactValue>& facts, const PersonDays& days) {
    for (const LadderRung& rung : need.rungs) {
        const Truth truth = rung.when ? truth_of(book, *rung.when, facts, days) : Truth::yes;
        if (truth == Truth::no)
            continue;
        const bool counts = need.from && rung.outcome == RungOutcome::years && rung.years > 0;
        return truth == Truth::yes && !(counts && facts[*need.from].state == FactState::unknown);
    }
    return true;
}

// Whether all worlds are alike, since nothing that is asked depends on what is unknown.
bool are_worlds_alike(const NeedsBook& book, const std::vector<FactValue>& facts,
                      const PersonDays& days) {
    bool asks = true;
    for (const GuardedNeed& need : book.needs)
        if (!are_decided(book, need.guards, facts, days, asks))
            return false;
    for (const FactNeed& need : book.fact_needs)
        if (!are_decided(book, need.guards, facts, days, asks) ||
            (asks && !is_rung_decided(book, need, facts, days)))
            return false;
    return true;
}

PersonWorld world_with(const NeedsBook& book, std::vector<FactValue> facts,
                       const PersonDays& days) {
    PersonWorld world;
    world.asks.reserve(book.needs.size());
    for (std::size_t at = 0; at < book.needs.size(); ++at) {
        const GuardedNeed& need = book.needs[at];
        const bool asks = guards_hold(book, need.guards, facts, days);
        world.asks.push_back(asks && !need.refers);
        world.refers = world.refers || (asks && need.refers);
        if (asks && need.refers && !world.refer_need && need.label != LocalText())
            world.refer_need = at;
    }
    for (const FactNeed& need : book.fact_needs) {
        const FactNeedResult result = fact_need_in(book, need, facts, days);
        world.fails = world.fails || result.is_unmet();
        world.refers = world.refers || result.state == FactNeedState::refers;
    }
    world.facts = std::move(facts);
    return world;
}

} // namespace

std::size_t count_of_worlds(const NeedsBook& book) {
    std::size_t worlds = 1;
    for (std::size_t fact = 0; fact < book.facts.size(); ++fact) {
        const NeedsFactKind kind = book.facts[fact].kind;
        std::size_t values =
            kind == NeedsFactKind::choice ? values_told_apart(book, fact).size() : 2;
        if (kind == NeedsFactKind::count || kind == NeedsFactKind::date)
            for (const NeedCondition& condition : book.conditions)
                if (compares(condition, fact))
                    values += 3 * std::max<std::size_t>(condition.values.size(), 1);
        values += ladder_days(book, fact);
        if (!book.facts[fact].fixes_days)
            worlds = std::min(worlds * values, NeedsLimits::worlds + 1);
    }
    return worlds;
}

PersonWorlds worlds_of(const NeedsBook& book, const std::vector<FactValue>& facts,
                       const PersonDays& days) {
    PersonWorlds worlds;
    const auto is_unknown = [](const FactValue& fact) { return fact.state == FactState::unknown; };
    if (std::any_of(facts.begin(), facts.end(), is_unknown) &&
        are_worlds_alike(book, facts, days)) {
        std::vector<FactValue> any = facts;
        std::replace_if(any.begin(), any.end(), is_unknown, FactValue());
        worlds.all.push_back(world_with(book, std::move(any), days));
        return worlds;
    }
    if (std::none_of(facts.begin(), facts.end(), is_unknown)) {
        worlds.all.push_back(world_with(book, facts, days));
        return worlds;
    }
    std::vector<std::vector<FactValue>> made{facts};
    for (std::size_t fact = 0; fact < facts.size(); ++fact) {
        if (facts[fact].state != FactState::unknown)
            continue;
        const std::vector<FactValue> values = values_of(book, fact, facts, days);
        worlds.unknown.push_back(fact);
        worlds.strides.push_back(made.size());
        worlds.sizes.push_back(values.size());
        std::vector<std::vector<FactValue>> wider;
        for (const FactValue& value : values)
            for (std::vector<FactValue> world : made) {
                world[fact] = value;
                wider.push_back(std::move(world));
            }
        made = std::move(wider);
    }
    for (std::vector<FactValue>& world : made)
        worlds.all.push_back(world_with(book, std::move(world), days));
    return worlds;
}

} // namespace zicha::needs
