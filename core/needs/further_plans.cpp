#include "core/needs/further_plans.hpp"

#include "core/needs/vertices.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace zicha::needs {
namespace {

// What an hour of a category, earned for an open period, adds to each row.
struct Worth {
    std::size_t open = 0;
    std::size_t category = 0;
    std::vector<std::int64_t> weights; // by row
};

Worth worth_of(const NeedsBook& book, std::size_t category, std::size_t open) {
    Worth worth{open, category, {}};
    const std::uint32_t bit = 1U << open;
    for (const FormRow& row : book.rows) {
        std::int64_t sum = 0;
        for (const auto& [index, weight] : row.form.atoms) {
            const HoursAtom& atom = book.atoms[index];
            const bool counts = atom.kind == AtomKind::total ||
                                (atom.kind == AtomKind::hours && atom.category == category);
            const bool is_late = atom.in_time && book.open[open].is_made_up;
            if (counts && !is_late && (book.periods[atom.period].holds_open & bit) != 0)
                sum += weight;
        }
        worth.weights.push_back(sum);
    }
    return worth;
}

// Those that no other one is as good as; of equal ones the first.
std::vector<Worth> worth_earning(const NeedsBook& book, std::uint32_t open) {
    std::vector<Worth> all;
    for (std::size_t period = 0; period < book.open.size(); ++period)
        for (std::size_t category = 0; category < book.categories.size(); ++category)
            if ((open >> period & 1U) != 0)
                all.push_back(worth_of(book, category, period));
    const auto is_covered = [](const Worth& worth, const Worth& other) {
        for (std::size_t row = 0; row < worth.weights.size(); ++row)
            if (worth.weights[row] > other.weights[row])
                return false;
        return true;
    };
    std::vector<Worth> kept;
    for (std::size_t at = 0; at < all.size(); ++at) {
        bool is_needed = true;
        for (std::size_t other = 0; other < all.size(); ++other)
            if (other != at && is_covered(all[at], all[other]) &&
                (other < at || !is_covered(all[other], all[at])))
                is_needed = false;
        if (is_needed)
            kept.push_back(all[at]);
    }
    return kept;
}

// What all groups can be short together, in hundredths.
std::int64_t most_short(const NeedsBook& book, const FurtherState& state) {
    std::vector<std::int64_t> most(state.groups);
    for (std::size_t row = 0; row < book.rows.size(); ++row) {
        const RowFill& fill = state.fills[row];
        const std::int64_t figure = book.rows[row].at_least.most.hundredths() * fine_units;
        if (fill.group)
            most[*fill.group] = std::max(most[*fill.group], figure / fill.weight + 1);
    }
    return std::accumulate(most.begin(), most.end(), std::int64_t{0});
}

// Gives the rows their weights and groups: rows that the same columns fill are one group.
FurtherFault group_rows(const NeedsBook& book, const std::vector<Worth>& worth,
                        FurtherState& state) {
    if (worth.size() > NeedsLimits::all_earned)
        return FurtherFault::too_many;
    std::vector<std::uint32_t> patterns;
    for (std::size_t at = 0; at < state.fills.size(); ++at) {
        RowFill& fill = state.fills[at];
        std::uint32_t pattern = 0;
        for (std::size_t column = 0; column < worth.size(); ++column) {
            const std::int64_t weight = worth[column].weights[at];
            if (weight == 0)
                continue;
            if (pattern != 0 && weight != fill.weight)
                return FurtherFault::weights;
            fill.weight = weight;
            pattern |= 1U << column;
        }
        if (pattern == 0)
            continue;
        const auto found = std::find(patterns.begin(), patterns.end(), pattern);
        fill.group = static_cast<std::size_t>(found - patterns.begin());
        if (found == patterns.end())
            patterns.push_back(pattern);
    }
    if (patterns.size() > NeedsLimits::all_groups)
        return FurtherFault::too_many;
    state.groups = patterns.size();
    if (most_short(book, state) > INT32_MAX)
        return FurtherFault::too_much;
    for (std::size_t column = 0; column < worth.size(); ++column) {
        EarnedColumn earned{worth[column].open, worth[column].category, 0};
        for (std::size_t group = 0; group < patterns.size(); ++group)
            if ((patterns[group] >> column & 1U) != 0)
                earned.groups |= 1U << group;
        state.columns.push_back(earned);
    }
    return FurtherFault::none;
}

std::uint32_t groups_of(const NeedsBook& book, const FurtherState& state, const FurtherPlan& plan) {
    std::uint32_t groups = 0;
    for (std::size_t need = 0; need < book.needs.size(); ++need)
        if (!book.needs[need].ways.empty())
            for (const std::size_t row : book.needs[need].ways[plan.way_of[need]].rows)
                if (state.fills[row].group)
                    groups |= 1U << *state.fills[row].group;
    return groups;
}

// The groups that are linked with the first of them by shared columns.
std::uint32_t first_part(const std::vector<std::uint32_t>& columns, std::uint32_t groups) {
    std::uint32_t part = groups & (~groups + 1);
    for (std::uint32_t before = 0; before != part;) {
        before = part;
        for (const std::uint32_t column : columns)
            if ((column & part) != 0)
                part |= column & groups;
    }
    return part;
}

FurtherFault list_parts(const FurtherState& state, std::uint32_t groups,
                        FurtherVertices& vertices) {
    std::vector<std::uint32_t> columns;
    for (const EarnedColumn& column : state.columns)
        if ((column.groups & groups) != 0)
            columns.push_back(column.groups & groups);
    while (groups != 0) {
        const std::uint32_t part = first_part(columns, groups);
        std::vector<std::uint32_t> of_part;
        for (const std::uint32_t column : columns)
            if ((column & part) != 0)
                of_part.push_back(column);
        if (static_cast<std::size_t>(std::popcount(part)) > NeedsLimits::groups ||
            of_part.size() > NeedsLimits::earned)
            return FurtherFault::too_many;
        auto listed = list_vertices(of_part, part);
        if (!listed)
            return FurtherFault::vertices;
        vertices.push_back(*std::move(listed));
        groups &= ~part;
    }
    return FurtherFault::none;
}

FurtherFault compile_state(const NeedsBook& book, FurtherState& state) {
    state.fills.resize(book.rows.size());
    FurtherFault fault = group_rows(book, worth_earning(book, state.open), state);
    std::vector<std::pair<std::uint32_t, FurtherVertices>> listed;
    for (const FurtherPlan& plan : book.plans) {
        if (fault != FurtherFault::none)
            return fault;
        const std::uint32_t groups = groups_of(book, state, plan);
        auto found = std::find_if(listed.begin(), listed.end(),
                                  [&](const auto& one) { return one.first == groups; });
        if (found == listed.end()) {
            found = listed.insert(listed.end(), {groups, {}});
            fault = list_parts(state, groups, found->second);
        }
        state.vertices.push_back(found->second);
    }
    return fault;
}

// The next choice of ways, the last need's changing first; false after the last.
bool next_choice(const NeedsBook& book, FurtherPlan& plan) {
    for (std::size_t need = plan.way_of.size(); need-- > 0;) {
        if (++plan.way_of[need] < book.needs[need].ways.size())
            return true;
        plan.way_of[need] = 0;
    }
    return false;
}

// Each set of periods that are open together on some day, the largest first.
std::vector<std::uint32_t> open_sets(const NeedsBook& book) {
    std::vector<CivilDate> days;
    std::uint32_t all = 0;
    for (std::size_t at = 0; at < book.open.size(); ++at) {
        all |= 1U << at;
        if (book.open[at].until)
            days.push_back(*book.open[at].until);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::vector<std::uint32_t> sets{all};
    for (const CivilDate& day : days) {
        std::uint32_t after = 0;
        for (std::size_t at = 0; at < book.open.size(); ++at)
            if (!book.open[at].until || *book.open[at].until > day)
                after |= 1U << at;
        sets.push_back(after);
    }
    return sets;
}

} // namespace

FurtherFault compile_further(NeedsBook& book) {
    FurtherPlan plan{std::vector<std::size_t>(book.needs.size())};
    do
        book.plans.push_back(plan);
    while (next_choice(book, plan));
    for (const std::uint32_t open : open_sets(book)) {
        FurtherState state;
        state.open = open;
        const FurtherFault fault = compile_state(book, state);
        if (fault != FurtherFault::none)
            return fault;
        book.states.push_back(std::move(state));
    }
    return FurtherFault::none;
}

} // namespace zicha::needs
