// One row at a time: every case that the blank choices leave possible is decided, then the cases
// are folded into one answer. Most rows have one case.
#include "assess.hpp"

#include "assess_hours.hpp"
#include "assess_proof.hpp"
#include "assessor.hpp"

#include <bit>

namespace zicha {
namespace {

using Choices = std::array<std::uint8_t, RuleBookLimits::choices>;

// What one combination of choices comes to.
struct CaseResult {
    Assessment answer;
    std::size_t combination = 0;
};

// A requirement on the strict reading: `no` where only another reading could help.
RequirementValue strict(const CaseResult& result, std::size_t requirement) {
    const RequirementValue value = result.answer.requirements[requirement];
    return value == RequirementValue::needs_ruling ? RequirementValue::no : value;
}

class RowAssessor {
public:
    RowAssessor(const RuleBook& book, const AssessOptions& options)
        : book_(book), options_(options) {}

    Assessment assess(std::span<const Cell> cells) {
        cells_ = cells;
        decided_ = nullptr;
        read_person_hours(book_.hours, cells, person_);
        if (options_.planned)
            add_planned_hours(book_.hours, *options_.planned, person_);
        if (!read_choices())
            return decide(choices_).answer;
        return fold_cases();
    }

private:
    auto truth_of_column() const {
        return [this](std::size_t column) { return cells_[column].truth(); };
    }

    // Whether a choice is blank and has no default.
    bool read_choices() {
        bool is_open = false;
        for (std::size_t choice = 0; choice < book_.choices.size(); ++choice) {
            const FactColumn& column = book_.columns[book_.choices[choice]];
            const Cell cell = cells_[book_.choices[choice]];
            is_blank_[choice] = cell.is_blank() && !column.blank_choice;
            choices_[choice] = is_blank_[choice] ? std::uint8_t{0}
                               : cell.is_blank() ? *column.blank_choice
                                                 : cell.choice();
            is_open |= is_blank_[choice];
        }
        return is_open;
    }

    // Steps through the values of the blank choices; false after the last combination.
    bool next(Choices& choices) const {
        for (std::size_t choice = book_.choices.size(); choice-- > 0;) {
            if (!is_blank_[choice])
                continue;
            if (++choices[choice] < book_.columns[book_.choices[choice]].values.size())
                return true;
            choices[choice] = 0;
        }
        return false;
    }

    std::size_t combination_of(const Choices& choices) const {
        std::size_t combination = 0;
        for (std::size_t choice = 0; choice < book_.choices.size(); ++choice)
            combination =
                combination * book_.columns[book_.choices[choice]].values.size() + choices[choice];
        return combination;
    }

    const Case& case_in(const CaseResult& result, std::size_t requirement) const {
        const std::uint8_t index = book_.case_of[requirement][result.combination];
        return book_.requirements[requirement].cases[index];
    }

    CaseResult decide(const Choices& choices) {
        CaseResult result;
        Assessment& answer = result.answer;
        const std::size_t combination = combination_of(choices);
        result.combination = combination;
        for (std::size_t at = 0; at < book_.requirements.size(); ++at) {
            const Case& applicable = case_in(result, at);
            switch (applicable.outcome) {
            case Outcome::refer:
                answer.requirements[at] = RequirementValue::refer;
                break;
            case Outcome::not_asked:
                answer.requirements[at] = RequirementValue::not_asked;
                break;
            case Outcome::plan:
                decide_hours(at, book_.plans[applicable.plan], combination, answer);
                break;
            case Outcome::proof:
                decide_documents(at, applicable.proof, combination, answer);
                break;
            }
        }
        answer.verdict = verdict_of(answer.requirements);
        if (answer.verdict == Verdict::needs_info)
            answer.missing = facts_that_matter(result);
        return result;
    }

    // A plan says the same of this person in every case.
    const PlanDecision& decision_of(const Plan& plan) {
        if (decided_ != &plan)
            decision_ = decide_plan(book_, plan, person_);
        decided_ = &plan;
        return decision_;
    }

    // Those that the combination allows and an event, given as a bit set, calls for.
    void add_cautions(std::size_t requirement, std::size_t combination, std::uint32_t events,
                      Assessment& answer) const {
        std::uint32_t called = 0;
        for (; events != 0; events &= events - 1)
            called |= book_.cautions_on[static_cast<std::size_t>(std::countr_zero(events))];
        answer.cautions |= called & book_.cautions_of[requirement][combination];
    }

    void decide_hours(std::size_t requirement, const Plan& plan, std::size_t combination,
                      Assessment& answer) {
        const PlanDecision& decision = decision_of(plan);
        RequirementValue& value = answer.requirements[requirement];
        value = decision.strict == Truth::yes       ? RequirementValue::yes
                : decision.strict == Truth::unknown ? RequirementValue::unknown
                : decision.lenient == Truth::yes    ? RequirementValue::needs_ruling
                                                    : RequirementValue::no;
        if (value == RequirementValue::yes) {
            answer.has_gap = true;
            answer.path =
                decision.each_year == Truth::yes ? HoursPath::each_year : HoursPath::in_total;
        } else {
            const Way each_year = each_year_way(book_, plan, person_, decision);
            const Way in_total = in_total_way(book_, plan, decision);
            answer.gap_path = cheaper_way(book_, each_year, in_total);
            const Way& way = answer.gap_path == HoursPath::each_year ? each_year : in_total;
            answer.has_gap = answer.gap_path != HoursPath::none;
            answer.gap = way.gap;
            answer.further_hours = way.hours;
        }
        answer.excess_hours = excess_hours(plan, book_, person_);
        answer.unnamed_hours = unnamed_hours_needed(book_, plan, person_, decision);
        add_cautions(requirement, combination,
                     hours_events(book_, plan, person_, decision, options_, value, answer), answer);
    }

    void decide_documents(std::size_t requirement, std::size_t proof, std::size_t combination,
                          Assessment& answer) const {
        const Truth truth = decide_proof(book_, proof, truth_of_column());
        answer.requirements[requirement] = truth == Truth::yes  ? RequirementValue::yes
                                           : truth == Truth::no ? RequirementValue::no
                                                                : RequirementValue::unknown;
        std::uint32_t events = event(Trigger::always);
        if (truth == Truth::yes && passes_by_substitute(book_, proof, truth_of_column()))
            events |= event(Trigger::substitute_used);
        add_cautions(requirement, combination, events, answer);
    }

    Verdict
    verdict_of(const std::array<RequirementValue, RuleBookLimits::requirements>& values) const {
        const auto some = [&](RequirementValue wanted) {
            for (std::size_t at = 0; at < book_.requirements.size(); ++at)
                if (values[at] == wanted)
                    return true;
            return false;
        };
        if (some(RequirementValue::no))
            return Verdict::not_eligible;
        if (some(RequirementValue::unknown))
            return Verdict::needs_info;
        if (some(RequirementValue::needs_ruling))
            return Verdict::needs_ruling;
        return some(RequirementValue::refer) ? Verdict::refer : Verdict::eligible;
    }

    // A requirement's unknown facts count if no other requirement fails whatever they are.
    FactSet facts_that_matter(const CaseResult& result) {
        FactSet facts;
        for (std::size_t at = 0; at < book_.requirements.size(); ++at)
            if (strict(result, at) == RequirementValue::no)
                return facts;
        for (std::size_t at = 0; at < book_.requirements.size(); ++at) {
            if (strict(result, at) != RequirementValue::unknown)
                continue;
            const Case& applicable = case_in(result, at);
            if (applicable.outcome == Outcome::plan) {
                const Plan& plan = book_.plans[applicable.plan];
                add_facts_that_matter(book_, plan, person_, decision_of(plan), facts);
            } else {
                add_proof_facts_that_matter(book_, applicable.proof, truth_of_column(), facts);
            }
        }
        return facts;
    }

    // Whether some completion gives the two cases, one choice apart, different strict verdicts.
    bool can_differ(const CaseResult& a, const CaseResult& b) const {
        if (!can_hold(a) && !can_hold(b))
            return false;
        return is_referred(a) != is_referred(b) || can_hold_alone(a, b) || can_hold_alone(b, a);
    }

    bool can_hold(const CaseResult& result) const {
        for (std::size_t at = 0; at < book_.requirements.size(); ++at)
            if (strict(result, at) == RequirementValue::no)
                return false;
        return true;
    }

    bool is_referred(const CaseResult& result) const {
        for (std::size_t at = 0; at < book_.requirements.size(); ++at)
            if (strict(result, at) == RequirementValue::refer)
                return true;
        return false;
    }

    // One case holds while the other, of the same words, fails in something the first does not ask.
    bool can_hold_alone(const CaseResult& holding, const CaseResult& failing) const {
        if (!can_hold(holding))
            return false;
        for (std::size_t at = 0; at < book_.requirements.size(); ++at) {
            const Case& a = case_in(holding, at);
            const Case& b = case_in(failing, at);
            const bool is_same = a.outcome == b.outcome && a.plan == b.plan && a.proof == b.proof;
            if (!is_same && (strict(failing, at) == RequirementValue::no ||
                             strict(failing, at) == RequirementValue::unknown))
                return true;
        }
        return false;
    }

    void add_choices_that_matter(FactSet& facts) {
        Choices choices = choices_;
        do {
            const CaseResult here = decide(choices);
            for (std::size_t choice = 0; choice < book_.choices.size(); ++choice) {
                if (!is_blank_[choice] || facts.test(book_.choices[choice]))
                    continue;
                Choices other = choices;
                while (++other[choice] < book_.columns[book_.choices[choice]].values.size())
                    if (can_differ(here, decide(other)))
                        facts.set(book_.choices[choice]);
            }
        } while (next(choices));
    }

    Assessment fold_cases() {
        Choices choices = choices_;
        CaseResult result = decide(choices);
        Assessment folded = result.answer;
        bool verdicts_agree = true;
        while (next(choices)) {
            result = decide(choices);
            verdicts_agree = verdicts_agree && result.answer.verdict == folded.verdict;
            fold(result.answer, folded);
        }
        if (!verdicts_agree)
            folded.verdict = Verdict::needs_info;
        if (folded.verdict == Verdict::needs_info)
            add_choices_that_matter(folded.missing);
        else
            folded.missing.reset();
        return folded;
    }

    // Keeps what both say; facts that matter in either matter.
    void fold(const Assessment& other, Assessment& folded) const {
        for (std::size_t at = 0; at < book_.requirements.size(); ++at)
            if (folded.requirements[at] != other.requirements[at])
                folded.requirements[at] = RequirementValue::unknown;
        if (folded.path != other.path)
            folded.path = HoursPath::none;
        if (!other.has_gap || folded.gap != other.gap || folded.gap_path != other.gap_path ||
            folded.further_hours != other.further_hours) {
            folded.has_gap = false;
            folded.gap = {};
            folded.gap_path = HoursPath::none;
            folded.further_hours = {};
        }
        folded.missing |= other.missing;
        folded.cautions &= other.cautions;
        folded.excess_hours = std::min(folded.excess_hours, other.excess_hours);
        folded.unnamed_hours = std::min(folded.unnamed_hours, other.unnamed_hours);
    }

    const RuleBook& book_;
    const AssessOptions& options_;
    std::span<const Cell> cells_;
    PersonHours person_;
    const Plan* decided_ = nullptr; // what decision_ is about
    PlanDecision decision_;
    Choices choices_{};
    std::array<bool, RuleBookLimits::choices> is_blank_{};
};

} // namespace

void assess(const RuleBook& book, const FactBlock& block, const AssessOptions& options,
            std::span<Assessment> out) {
    RowAssessor assessor(book, options);
    for (std::size_t row = 0; row < block.rows(); ++row)
        out[row] = assessor.assess(block[row]);
}

struct Assessor::Room {
    RowAssessor assessor;
};

Assessor::Assessor(const RuleBook& book, const AssessOptions& options)
    : room_(std::make_unique<Room>(Room{RowAssessor(book, options)})) {}

Assessor::~Assessor() = default;

Assessment Assessor::assess(std::span<const Cell> cells) {
    return room_->assessor.assess(cells);
}

Assessment assess_person(const RuleBook& book, std::span<const Cell> cells,
                         const AssessOptions& options) {
    return RowAssessor(book, options).assess(cells);
}

Assessment invalid_assessment() {
    Assessment invalid;
    invalid.requirements.fill(RequirementValue::none);
    return invalid;
}

} // namespace zicha
