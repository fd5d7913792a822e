#include "core/needs/decide.hpp"

#include "core/needs/codes.hpp"
#include "core/needs/further_hours.hpp"
#include "core/needs/person_rows.hpp"
#include "core/needs/still_missing.hpp"
#include "core/needs/worlds.hpp"

#include <algorithm>
#include <span>

namespace zicha::needs {
namespace {

// What a plan still asks for: nothing if no further hour can bring it about.
struct PlanCost {
    std::optional<std::int64_t> hundredths;
    std::int64_t gap = 0;              // over all minima, in fine units
    std::vector<std::int64_t> lacking; // by group, in hundredths

    [[nodiscard]] bool is_less_than(const PlanCost& other) const {
        if (hundredths.has_value() != other.hundredths.has_value())
            return hundredths.has_value();
        return hundredths ? *hundredths < *other.hundredths : gap < other.gap;
    }
};

std::int64_t rounded_up(std::int64_t amount, std::int64_t unit) {
    return (amount + unit - 1) / unit;
}

ClassHours hours_of(std::int64_t hundredths) {
    return ClassHours::from_hundredths(static_cast<std::int32_t>(hundredths));
}

// What a way of a need lacks by itself.
struct WayLacks {
    bool is_open = true;  // hours can bring all of its rows about
    std::int64_t gap = 0; // over its minima
};

// What each row and each minimum lacks, once for all plans; of a row nothing if hours cannot help.
struct LackingHours {
    std::vector<std::optional<std::int64_t>> rows;
    std::vector<std::int64_t> minima;
    std::vector<std::vector<WayLacks>> ways; // by need; none of one that is not asked
};

class NeedsDecider {
public:
    NeedsDecider(const NeedsBook& book, const NeedsPerson& person, const PersonDays& days,
                 const PersonRows& rows, const FurtherState& state)
        : book_(book), rows_(rows), state_(state), worlds_(worlds_of(book, person.facts, days)),
          asked_(book.needs.size()) {
        for (const PersonWorld& world : worlds_.all)
            for (std::size_t need = 0; need < asked_.size(); ++need)
                asked_[need] = asked_[need] || world.asks[need];
    }

    void add_verdict(NeedsDecision& decision) const;
    void add_further(NeedsDecision& decision) const;
    [[nodiscard]] ClassHours carry_out() const;
    [[nodiscard]] bool uses_empty_period() const;
    [[nodiscard]] const PersonWorlds& worlds() const { return worlds_; }

private:
    [[nodiscard]] bool is_met(const NeedWay& way, bool at_most) const;
    [[nodiscard]] NeedsVerdict verdict_of(const GuardedNeed& need, std::uint64_t& readings) const;
    [[nodiscard]] NeedsVerdict verdict_in(const PersonWorld& world, std::uint64_t& readings) const;
    [[nodiscard]] bool is_all_met() const;
    [[nodiscard]] LackingHours find_lacking() const;
    [[nodiscard]] bool is_first_alike(const FurtherPlan& plan) const;
    void set_cost(PlanCost& cost, const LackingHours& lacking, std::size_t plan) const;
    void add_gaps(NeedsDecision& decision, const LackingHours& lacking,
                  const FurtherPlan& plan) const;
    [[nodiscard]] const NeedWay& way(const FurtherPlan& plan, std::size_t need) const {
        return book_.needs[need].ways[plan.way_of[need]];
    }

    const NeedsBook& book_;
    const PersonRows& rows_;
    const FurtherState& state_;
    PersonWorlds worlds_;
    std::vector<bool> asked_; // by need: in some world
};

bool NeedsDecider::is_met(const NeedWay& way, bool at_most) const {
    return std::all_of(way.rows.begin(), way.rows.end(), [&](std::size_t row) {
        return (at_most ? rows_.short_at_most(row) : rows_.short_at_least(row)) <= 0;
    });
}

// A need for itself; where it certainly fails, a reading that is certainly met can still help.
NeedsVerdict NeedsDecider::verdict_of(const GuardedNeed& need, std::uint64_t& readings) const {
    const auto some = [&](bool at_most) {
        return std::any_of(need.ways.begin(), need.ways.end(),
                           [&](const NeedWay& way) { return is_met(way, at_most); });
    };
    if (some(false))
        return NeedsVerdict::yes;
    if (some(true))
        return NeedsVerdict::unknown;
    const auto lenient = std::find_if(need.lenient.begin(), need.lenient.end(),
                                      [&](const NeedWay& way) { return is_met(way, false); });
    if (lenient == need.lenient.end())
        return NeedsVerdict::no;
    readings |= lenient->readings;
    return NeedsVerdict::needs_ruling;
}

// One need that fails outweighs one that is open, and so on.
NeedsVerdict NeedsDecider::verdict_in(const PersonWorld& world, std::uint64_t& readings) const {
    if (world.fails)
        return NeedsVerdict::no;
    const auto weight_of = [](NeedsVerdict verdict) {
        constexpr NeedsVerdict order[] = {NeedsVerdict::yes, NeedsVerdict::refer,
                                          NeedsVerdict::needs_ruling, NeedsVerdict::unknown,
                                          NeedsVerdict::no};
        return std::find(std::begin(order), std::end(order), verdict) - std::begin(order);
    };
    NeedsVerdict verdict = world.refers ? NeedsVerdict::refer : NeedsVerdict::yes;
    for (std::size_t need = 0; need < book_.needs.size(); ++need) {
        if (!world.asks[need])
            continue;
        const NeedsVerdict here = verdict_of(book_.needs[need], readings);
        if (weight_of(here) > weight_of(verdict))
            verdict = here;
    }
    return verdict;
}

void NeedsDecider::add_verdict(NeedsDecision& decision) const {
    std::uint64_t readings = 0;
    const PersonWorld& first = worlds_.all.front();
    decision.verdict = verdict_in(first, readings);
    decision.refer_need = first.refer_need;
    for (const PersonWorld& world : worlds_.all) {
        if (verdict_in(world, readings) != decision.verdict)
            decision.verdict = NeedsVerdict::unknown;
        if (world.refer_need != decision.refer_need)
            decision.refer_need.reset();
    }
    if (decision.verdict != NeedsVerdict::refer)
        decision.refer_need.reset();
    for (std::size_t at = 0;
         at < book_.ambiguities.size() && decision.verdict == NeedsVerdict::needs_ruling; ++at)
        if ((readings >> at & 1U) != 0)
            decision.readings.push_back(at);
    for (std::size_t at = 0; at < book_.marked.size(); ++at)
        if (asked_[book_.marked[at].need] && rows_.mark_of(at) == YearMark::not_complete)
            decision.not_complete.push_back(book_.marks[book_.marked[at].mark]);
    std::sort(decision.not_complete.begin(), decision.not_complete.end());
    decision.not_complete.erase(
        std::unique(decision.not_complete.begin(), decision.not_complete.end()),
        decision.not_complete.end());
}

// As most people are: nothing is short, and no plan need be looked at.
bool NeedsDecider::is_all_met() const {
    for (std::size_t need = 0; need < book_.needs.size(); ++need) {
        const auto& ways = book_.needs[need].ways;
        if (asked_[need] && std::none_of(ways.begin(), ways.end(),
                                         [&](const NeedWay& one) { return is_met(one, false); }))
            return false;
    }
    return true;
}

LackingHours NeedsDecider::find_lacking() const {
    LackingHours all;
    all.rows.reserve(book_.rows.size());
    all.minima.reserve(book_.minima.size());
    for (std::size_t row = 0; row < book_.rows.size(); ++row)
        all.rows.push_back(rows_.lacking(row, state_.open));
    for (const HoursMinimum& minimum : book_.minima)
        all.minima.push_back(rows_.shortage(minimum));
    all.ways.resize(book_.needs.size());
    for (std::size_t need = 0; need < book_.needs.size(); ++need) {
        if (!asked_[need])
            continue;
        for (const NeedWay& one : book_.needs[need].ways) {
            WayLacks lacks;
            for (const std::size_t row : one.rows)
                lacks.is_open = lacks.is_open && all.rows[row] &&
                                (*all.rows[row] <= 0 || state_.fills[row].group);
            for (const std::size_t minimum : one.minima)
                lacks.gap += all.minima[minimum];
            all.ways[need].push_back(lacks);
        }
    }
    return all;
}

// Of the plans that differ in what is not asked.
bool NeedsDecider::is_first_alike(const FurtherPlan& plan) const {
    for (std::size_t need = 0; need < asked_.size(); ++need)
        if (!asked_[need] && plan.way_of[need] != 0)
            return false;
    return true;
}

void NeedsDecider::set_cost(PlanCost& cost, const LackingHours& all, std::size_t index) const {
    const FurtherPlan& plan = book_.plans[index];
    cost.hundredths.reset();
    cost.gap = 0;
    bool is_open = true;
    for (std::size_t need = 0; need < book_.needs.size(); ++need) {
        if (!asked_[need])
            continue;
        const WayLacks& lacks = all.ways[need][plan.way_of[need]];
        cost.gap += lacks.gap;
        is_open = is_open && lacks.is_open;
    }
    if (!is_open)
        return;
    cost.lacking.assign(state_.groups, 0);
    for (std::size_t need = 0; need < book_.needs.size(); ++need)
        for (const std::size_t row : asked_[need]
                                         ? std::span<const std::size_t>(way(plan, need).rows)
                                         : std::span<const std::size_t>()) {
            const std::int64_t lacking = *all.rows[row];
            if (lacking <= 0)
                continue;
            const RowFill& fill = state_.fills[row];
            std::int64_t& group = cost.lacking[*fill.group];
            group = std::max(group, rounded_up(lacking, fill.weight));
        }
    cost.hundredths = FurtherHours(state_, state_.vertices[index], cost.lacking).fewest();
}

// One gap for a name: the largest, where the same minimum is asked under several conditions.
void add_gap(std::vector<NeedsGap>& gap, const NeedsBook& book, std::size_t minimum,
             ClassHours hours) {
    const auto same = std::find_if(gap.begin(), gap.end(), [&](const NeedsGap& other) {
        return book.minima[other.minimum].name == book.minima[minimum].name;
    });
    if (same == gap.end())
        gap.push_back({minimum, hours});
    else
        same->hours = greater(same->hours, hours);
}

void NeedsDecider::add_gaps(NeedsDecision& decision, const LackingHours& all,
                            const FurtherPlan& plan) const {
    for (std::size_t need = 0; need < book_.needs.size(); ++need) {
        if (!asked_[need])
            continue;
        for (const std::size_t minimum : way(plan, need).minima) {
            if (const std::int64_t lacking = all.minima[minimum]; lacking > 0)
                add_gap(decision.gap, book_, minimum, hours_of(rounded_up(lacking, fine_units)));
        }
    }
}

void NeedsDecider::add_further(NeedsDecision& decision) const {
    if (is_all_met()) {
        decision.further = ClassHours();
        return;
    }
    const LackingHours lacking = find_lacking();
    std::size_t best = 0;
    PlanCost least;
    PlanCost cost;
    set_cost(least, lacking, best);
    for (std::size_t plan = 1; plan < book_.plans.size(); ++plan) {
        if (!is_first_alike(book_.plans[plan]))
            continue;
        set_cost(cost, lacking, plan);
        if (!cost.is_less_than(least))
            continue;
        best = plan;
        std::swap(least, cost);
    }
    add_gaps(decision, lacking, book_.plans[best]);
    if (!least.hundredths)
        return;
    decision.further = hours_of(*least.hundredths);
    const FurtherHours further(state_, state_.vertices[best], std::move(least.lacking));
    const std::vector<std::int64_t> shares = further.shares();
    for (std::size_t column = 0; column < shares.size(); ++column)
        if (const EarnedColumn& earned = state_.columns[column]; shares[column] > 0)
            decision.further_in.push_back({earned.open, earned.category, hours_of(shares[column])});
}

ClassHours NeedsDecider::carry_out() const {
    if (!book_.carry_out)
        return {};
    const CarryOut& carry = *book_.carry_out;
    const HoursMinimum& minimum = book_.minima[carry.minimum];
    const std::int64_t beyond = rows_.beyond(minimum.amount, minimum.at_least) / fine_units;
    const std::int64_t earned = rows_.beyond(carry.earned, NeedFigure()) / fine_units;
    const std::int64_t least = std::min({beyond, earned, std::int64_t{carry.most.hundredths()}});
    return hours_of(std::max<std::int64_t>(0, least));
}

bool NeedsDecider::uses_empty_period() const {
    for (std::size_t need = 0; need < book_.needs.size(); ++need)
        for (const NeedWay& one : book_.needs[need].ways)
            if (asked_[need] && std::any_of(one.rows.begin(), one.rows.end(),
                                            [&](auto row) { return rows_.uses_empty_period(row); }))
                return true;
    return false;
}

// What is wrong with the days of an open period, if anything is.
std::optional<Diagnostic> unfit_period(const NeedsBook& book, const PersonDays& days,
                                       std::size_t open, const Place& place) {
    const std::size_t period = book.open[open].period;
    const std::int32_t last = days.periods[period].last;
    if (days.periods[period].is_empty())
        return Diagnostic{codes::needs_period_empty, place, {book.periods[period].id}};
    for (std::size_t at = 0; at < days.periods.size(); ++at)
        if (!days.periods[at].is_empty() &&
            days.periods[at].holds_day(last) != ((book.periods[at].holds_open >> open & 1U) != 0))
            return Diagnostic{
                codes::needs_period_order, place, {book.periods[at].id, book.periods[period].id}};
    return std::nullopt;
}

// What has to be known of the person before there are any days, if anything is not.
std::optional<Diagnostic> unknown_days(const NeedsBook& book, const NeedsPerson& person,
                                       const Place& place) {
    for (std::size_t fact = 0; fact < book.facts.size(); ++fact)
        if (book.facts[fact].fixes_days && person.facts[fact].state == FactState::unknown)
            return Diagnostic{codes::needs_fact_needed, place, {book.facts[fact].id}};
    return std::nullopt;
}

std::optional<Diagnostic> unfit_days(const NeedsBook& book, const PersonDays& days,
                                     const Place& place) {
    for (std::size_t open = 0; open < book.open.size(); ++open)
        if (auto problem = unfit_period(book, days, open, place))
            return problem;
    return std::nullopt;
}

// On that day; nothing if a day is needed and none is given.
const FurtherState* state_on(const NeedsBook& book, std::optional<CivilDate> as_of) {
    std::uint32_t open = 0;
    for (std::size_t at = 0; at < book.open.size(); ++at) {
        const std::optional<CivilDate>& until = book.open[at].until;
        if (until && !as_of)
            return nullptr;
        if (!until || *as_of <= *until)
            open |= 1U << at;
    }
    for (const FurtherState& state : book.states)
        if (state.open == open)
            return &state;
    return nullptr;
}

} // namespace

std::string_view name_of(NeedsVerdict verdict) {
    constexpr std::string_view names[] = {"yes", "no", "unknown", "refer", "needs_ruling"};
    return names[static_cast<std::size_t>(verdict)];
}

Result<NeedsDecision> decide(const NeedsBook& book, const NeedsPerson& person,
                             std::string_view file, std::optional<CivilDate> as_of) {
    Place place;
    place.file = file;
    if (auto problem = unknown_days(book, person, place))
        return *std::move(problem);
    const PersonDays days = days_of(book, person.facts);
    if (auto problem = unfit_days(book, days, place))
        return *std::move(problem);
    const FurtherState* const state = state_on(book, as_of);
    if (state == nullptr)
        return Diagnostic{codes::needs_as_of, place, {}};
    const PersonRows rows(book, person, days);
    const NeedsDecider decider(book, person, days, rows, *state);
    if (decider.uses_empty_period())
        return Diagnostic{codes::needs_days_needed, place, {}};
    NeedsDecision decision;
    decision.open = state->open;
    decider.add_verdict(decision);
    if (decision.verdict == NeedsVerdict::refer)
        return decision;
    decider.add_further(decision);
    decision.unmet = find_unmet(book, person.facts, decider.worlds(), days);
    decision.from_day = day_of_all(decision.unmet);
    if (decision.verdict == NeedsVerdict::yes)
        decision.carry_out = decider.carry_out();
    if (decision.verdict == NeedsVerdict::unknown) {
        MissingFacts missing = find_missing(book, person, rows, decider.worlds());
        decision.missing = std::move(missing.names);
        decision.missing_is_exact = missing.is_exact;
    }
    return decision;
}

} // namespace zicha::needs
