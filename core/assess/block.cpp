#include "core/assess/block.hpp"

#include "core/assess/proof.hpp"

#include <array>

namespace zicha::assess {
namespace {

template <typename Enumeration> constexpr std::uint32_t code(Enumeration value) {
    return static_cast<std::uint32_t>(value);
}

// A plan's answer for several persons, in the numbers that an Assessment holds.
template <typename Amount> struct HoursAnswer {
    BitsOf<Amount> value{};
    BitsOf<Amount> path{};
    BitsOf<Amount> gap_path{};
    MaskOf<Amount> has_gap{};
    WayOf<Amount> gap;
    Amount at_best;

    HoursAnswer(const rules::RuleBook& book, const rules::Plan& plan,
                const HoursOfPerson<Amount>& person, const DecisionOfPlan<Amount>& decision) {
        const auto each_year = each_year_way(book, plan, person, decision);
        const auto in_total = in_total_way(book, plan, decision);
        const auto is_met = is_yes(decision.strict);
        const auto fails = is_no(decision.strict);
        const auto can_be_read = is_yes(decision.lenient);
        value = bits_if(is_unknown(decision.strict), code(RequirementValue::unknown)) |
                bits_if(logical_and(fails, can_be_read), code(RequirementValue::needs_ruling)) |
                bits_if(logical_and(fails, logical_not(can_be_read)), code(RequirementValue::no));
        path = path_of(is_met, is_yes(decision.each_year));
        const auto by_years = is_each_year_cheaper(book, each_year, in_total);
        const auto is_open = logical_or(by_years, in_total.is_open);
        has_gap = logical_or(is_met, is_open);
        gap_path = path_of(logical_and(logical_not(is_met), is_open), by_years);
        const auto lacking = [&](const Amount& years, const Amount& sums) {
            return choose(is_met, Amount{}, choose(by_years, years, sums));
        };
        gap.total = lacking(each_year.total, in_total.total);
        for (std::size_t category = 0; category < book.hours.categories.size(); ++category)
            gap.by_category[category] =
                lacking(each_year.by_category[category], in_total.by_category[category]);
        gap.hours = lacking(each_year.hours, in_total.hours);
        at_best = further_hours_at_best(book, plan, person, decision);
    }

    static BitsOf<Amount> path_of(const MaskOf<Amount>& is_any_path,
                                  const MaskOf<Amount>& is_each_year) {
        return bits_if(logical_and(is_any_path, is_each_year), code(HoursPath::each_year)) |
               bits_if(logical_and(is_any_path, logical_not(is_each_year)),
                       code(HoursPath::in_total));
    }

    void write(std::size_t lane, std::size_t categories, RequirementValue& requirement,
               Assessment& answer) const {
        requirement = static_cast<RequirementValue>(extract_lane(value, lane));
        answer.path = static_cast<HoursPath>(extract_lane(path, lane));
        answer.gap_path = static_cast<HoursPath>(extract_lane(gap_path, lane));
        answer.has_gap = extract_lane(has_gap, lane);
        answer.gap.total = extract_lane(gap.total, lane);
        for (std::size_t category = 0; category < categories; ++category)
            answer.gap.by_category[category] = extract_lane(gap.by_category[category], lane);
        answer.further_hours = extract_lane(gap.hours, lane);
        answer.has_best = answer.has_gap;
        answer.further_hours_at_best = extract_lane(at_best, lane);
    }
};

constexpr std::size_t requirement_values = static_cast<std::size_t>(RequirementValue::none) + 1;

constexpr unsigned bit(RequirementValue value) {
    return 1U << static_cast<unsigned>(value);
}

// For each set of values that requirements can have. One that fails outweighs one that is open, and
// so on in the order of the contract.
constexpr auto verdict_of = [] {
    std::array<Verdict, std::size_t{1} << requirement_values> verdicts{};
    for (unsigned values = 0; values < verdicts.size(); ++values) {
        const auto some = [&](RequirementValue value) { return (values & bit(value)) != 0; };
        verdicts[values] = some(RequirementValue::no)             ? Verdict::not_eligible
                           : some(RequirementValue::unknown)      ? Verdict::needs_info
                           : some(RequirementValue::needs_ruling) ? Verdict::needs_ruling
                           : some(RequirementValue::refer)        ? Verdict::refer
                                                                  : Verdict::eligible;
    }
    return verdicts;
}();

} // namespace

template <typename Amount>
void BlockAssessor<Amount>::assess(const facts::FactBlock& block, facts::RowSet rows,
                                   std::span<const rules::Combination> combinations,
                                   std::span<Assessment> out) {
    block_ = &block;
    combinations_ = combinations;
    out_ = out;
    for (facts::RowSet left = rows; left != 0;)
        out[facts::take_row(left)] = {};
    for (std::size_t requirement = 0; requirement < book_.requirements.size(); ++requirement)
        visit_cases(requirement, rows, [&](const rules::Case& applicable, facts::RowSet some) {
            decide_case(requirement, applicable, some);
        });
    find_missing(conclude(rows));
}

// Cases that ask the same share the rows of the first of them.
template <typename Amount>
template <typename Visit>
void BlockAssessor<Amount>::visit_cases(std::size_t requirement, facts::RowSet rows,
                                        const Visit& visit) {
    const std::vector<rules::Case>& cases = book_.requirements[requirement].cases;
    const std::vector<std::uint8_t>& case_of = book_.compiled.case_of[requirement];
    const std::vector<std::uint8_t>& alike = book_.compiled.alike[requirement];
    std::array<facts::RowSet, rules::RuleBookLimits::list> rows_of{};
    while (rows != 0) {
        const std::size_t row = facts::take_row(rows);
        rows_of[alike[case_of[combinations_[row]]]] |= facts::RowSet{1} << row;
    }
    for (std::size_t at = 0; at < cases.size(); ++at)
        if (rows_of[at] != 0)
            visit(cases[at], rows_of[at]);
}

template <typename Amount>
void BlockAssessor<Amount>::decide_case(std::size_t requirement, const rules::Case& applicable,
                                        facts::RowSet rows) {
    const auto fill = [&](RequirementValue value) {
        while (rows != 0)
            out_[facts::take_row(rows)].requirements[requirement] = value;
    };
    switch (applicable.outcome) {
    case rules::Outcome::refer:
        name_refer(applicable.refer_label, rows);
        return fill(RequirementValue::refer);
    case rules::Outcome::not_asked:
        return fill(RequirementValue::not_asked);
    case rules::Outcome::plan:
        return decide_hours(requirement, book_.plans[applicable.plan], rows);
    case rules::Outcome::proof:
        return decide_documents(requirement, applicable.proof, rows);
    }
}

// The first requirement that refers says what the verdict is called.
template <typename Amount>
void BlockAssessor<Amount>::name_refer(std::uint8_t label, facts::RowSet rows) {
    while (label != 0 && rows != 0)
        if (Assessment& answer = out_[facts::take_row(rows)]; answer.refer_label == 0)
            answer.refer_label = label;
}

template <typename Amount> void BlockAssessor<Amount>::read_hours(const LaneRows<Amount>& lanes) {
    read_person_hours(book_.hours, lanes, hours_);
    if (options_.planned)
        add_planned_hours(book_, *options_.planned, hours_);
}

template <typename Amount>
void BlockAssessor<Amount>::decide_hours(std::size_t requirement, const rules::Plan& plan,
                                         facts::RowSet rows) {
    const std::size_t categories = book_.hours.categories.size();
    const std::vector<std::uint32_t>& allowed = book_.compiled.cautions_of[requirement];
    while (rows != 0) {
        const LaneRows<Amount> lanes(*block_, rows);
        read_hours(lanes);
        decide_plan(book_, plan, hours_, decision_);
        const HoursAnswer<Amount> hours(book_, plan, hours_, decision_);
        const auto cautions = cautions_of_plan(book_, plan, hours_, decision_, options_);
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const std::size_t row = lanes.row(lane);
            Assessment& answer = out_[row];
            hours.write(lane, categories, answer.requirements[requirement], answer);
            answer.excess_hours = extract_lane(cautions.excess, lane);
            answer.unnamed_hours = extract_lane(cautions.unnamed, lane);
            answer.cautions |= extract_lane(cautions.called, lane) & allowed[combinations_[row]];
        }
    }
}

template <typename Amount>
void BlockAssessor<Amount>::decide_documents(std::size_t requirement, std::size_t proof,
                                             facts::RowSet rows) {
    const auto called_by = [this](rules::Trigger trigger) {
        return book_.compiled.cautions_on[static_cast<std::size_t>(trigger)];
    };
    const std::vector<std::uint32_t>& allowed = book_.compiled.cautions_of[requirement];
    while (rows != 0) {
        const LaneRows<Amount> lanes(*block_, rows);
        const auto truth_of_column = [&](std::size_t column) { return lanes[column].truth(); };
        const auto truth = decide_proof(book_, proof, truth_of_column);
        const auto value = bits_if(is_no(truth), code(RequirementValue::no)) |
                           bits_if(is_unknown(truth), code(RequirementValue::unknown));
        const auto by_substitute =
            logical_and(is_yes(truth), passes_by_substitute(book_, proof, truth_of_column));
        const auto called = bits_if(by_substitute, called_by(rules::Trigger::substitute_used)) |
                            bits_if(is_no(truth), called_by(rules::Trigger::proof_fails));
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const std::size_t row = lanes.row(lane);
            out_[row].requirements[requirement] =
                static_cast<RequirementValue>(extract_lane(value, lane));
            out_[row].cautions |= (extract_lane(called, lane) | called_by(rules::Trigger::always)) &
                                  allowed[combinations_[row]];
        }
    }
}

// Gives those whose missing facts are to be found: on the strict reading a requirement that needs a
// ruling fails, and then no fact matters.
template <typename Amount> facts::RowSet BlockAssessor<Amount>::conclude(facts::RowSet rows) {
    constexpr unsigned settled = bit(RequirementValue::needs_ruling);
    facts::RowSet open = 0;
    while (rows != 0) {
        const std::size_t row = facts::take_row(rows);
        Assessment& answer = out_[row];
        unsigned values = 0;
        for (std::size_t at = 0; at < book_.requirements.size(); ++at)
            values |= bit(answer.requirements[at]);
        answer.verdict = verdict_of[values];
        const bool is_open = answer.verdict == Verdict::needs_info && (values & settled) == 0;
        open |= facts::RowSet{is_open} << row;
    }
    return open;
}

// The unknown facts of every requirement that is open.
template <typename Amount> void BlockAssessor<Amount>::find_missing(facts::RowSet rows) {
    for (std::size_t requirement = 0; requirement < book_.requirements.size(); ++requirement) {
        facts::RowSet open = 0;
        for (facts::RowSet left = rows; left != 0;) {
            const std::size_t row = facts::take_row(left);
            const RequirementValue value = out_[row].requirements[requirement];
            open |= facts::RowSet{value == RequirementValue::unknown} << row;
        }
        visit_cases(requirement, open, [&](const rules::Case& applicable, facts::RowSet some) {
            if (applicable.outcome == rules::Outcome::plan)
                find_missing_hours(book_.plans[applicable.plan], some);
            else
                find_missing_documents(applicable.proof, some);
        });
    }
}

template <typename Amount>
void BlockAssessor<Amount>::find_missing_hours(const rules::Plan& plan, facts::RowSet rows) {
    while (rows != 0) {
        const LaneRows<Amount> lanes(*block_, rows);
        read_hours(lanes);
        decide_plan(book_, plan, hours_, decision_);
        const FactsOfPlan<Amount> facts = facts_that_matter(book_, plan, hours_, decision_);
        for (std::size_t lane = 0; lane < lanes.size(); ++lane)
            add_to(out_[lanes.row(lane)].missing, book_.hours, facts, lane);
    }
}

template <typename Amount>
void BlockAssessor<Amount>::find_missing_documents(std::size_t proof, facts::RowSet rows) {
    while (rows != 0) {
        const LaneRows<Amount> lanes(*block_, rows);
        const auto truth_of_column = [&](std::size_t column) { return lanes[column].truth(); };
        const auto note = [&](std::size_t column, const MaskOf<Amount>& who) {
            for (std::size_t lane = 0; lane < lanes.size(); ++lane)
                if (extract_lane(who, lane))
                    out_[lanes.row(lane)].missing.set(column);
        };
        visit_proof_facts_that_matter(book_, proof, truth_of_column, MaskOf<Amount>(true), note);
    }
}

template class BlockAssessor<SideBySide>;

} // namespace zicha::assess
