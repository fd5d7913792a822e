#include "core/assess/choices.hpp"

#include "core/facts/known_choices.hpp"

#include <algorithm>
#include <utility>

namespace zicha::assess {

facts::RowSet read_choices(const rules::RuleBook& book, const facts::FactBlock& block,
                           std::span<rules::Combination> combinations) {
    facts::RowSet open = 0;
    std::fill_n(combinations.begin(), block.rows(), rules::Combination{0});
    for (const std::size_t choice : book.choices) {
        const rules::FactColumn& column = book.columns[choice];
        const Cell* const cells = block.column(choice);
        const auto values = static_cast<unsigned>(column.values.size());
        const unsigned if_blank = column.blank_choice.value_or(0);
        for (std::size_t row = 0; row < block.rows(); ++row) {
            const bool is_blank = cells[row].is_blank();
            const unsigned value = is_blank ? if_blank : cells[row].choice();
            combinations[row] = rules::Combinations::longer(combinations[row], values, value);
            open |= facts::RowSet{is_blank && !column.blank_choice} << row;
        }
    }
    return open;
}

template <typename Amount>
OpenChoices<Amount>::OpenChoices(const rules::RuleBook& book, BlockAssessor<Amount>& assessor)
    : book_(book), assessor_(assessor), all_(book.compiled.combinations),
      block_(book.columns.size(), facts::FactBlock::most_rows),
      decided_(rules::RuleBookLimits::choice_combinations) {}

template <typename Amount> Assessment OpenChoices<Amount>::assess(facts::CellsOfPerson cells) {
    known_ = facts::known_choices(book_, cells);
    Assessment folded = decide_cases(cells);
    if (folded.verdict == Verdict::needs_info)
        add_choices_that_matter(folded.missing);
    return folded;
}

template <typename Amount>
Assessment OpenChoices<Amount>::decide_cases(facts::CellsOfPerson cells) {
    Assessment folded;
    bool is_first = true;
    bool verdicts_agree = true;
    rules::ChoiceValues values = rules::Combinations::first(known_);
    for (bool is_left = true; is_left;) {
        block_.clear();
        while (is_left && !block_.is_full()) {
            combinations_[block_.rows()] = all_.number_of(values);
            block_.add(cells);
            is_left = all_.next(values, known_);
        }
        decide_block();
        for (std::size_t row = 0; row < block_.rows(); ++row) {
            if (std::exchange(is_first, false)) {
                folded = answers_[row];
                continue;
            }
            verdicts_agree = verdicts_agree && answers_[row].verdict == folded.verdict;
            fold(answers_[row], folded);
        }
    }
    if (!verdicts_agree)
        folded.verdict = Verdict::needs_info;
    return folded;
}

template <typename Amount> void OpenChoices<Amount>::decide_block() {
    assessor_.assess(block_, block_.all_rows(), combinations_, answers_);
    for (std::size_t row = 0; row < block_.rows(); ++row)
        decided_[combinations_[row]] = answers_[row].requirements;
}

// Keeps what both say; facts that matter in either matter.
template <typename Amount>
void OpenChoices<Amount>::fold(const Assessment& other, Assessment& folded) const {
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
    if (!other.has_best || folded.further_hours_at_best != other.further_hours_at_best) {
        folded.has_best = false;
        folded.further_hours_at_best = {};
    }
    if (folded.refer_label != other.refer_label)
        folded.refer_label = 0;
    folded.missing |= other.missing;
    folded.cautions &= other.cautions;
    folded.excess_hours = lesser(folded.excess_hours, other.excess_hours);
    folded.unnamed_hours = lesser(folded.unnamed_hours, other.unnamed_hours);
}

// A requirement on the strict reading: `no` where only another reading could help.
template <typename Amount>
RequirementValue OpenChoices<Amount>::strict(rules::Combination combination,
                                             std::size_t requirement) const {
    const RequirementValue value = decided_[combination][requirement];
    return value == RequirementValue::needs_ruling ? RequirementValue::no : value;
}

template <typename Amount>
bool OpenChoices<Amount>::some(rules::Combination combination, RequirementValue value) const {
    for (std::size_t at = 0; at < book_.requirements.size(); ++at)
        if (strict(combination, at) == value)
            return true;
    return false;
}

// Whether some completion gives the two cases, one choice apart, different strict verdicts.
template <typename Amount>
bool OpenChoices<Amount>::can_differ(rules::Combination a, rules::Combination b) const {
    if (some(a, RequirementValue::no) && some(b, RequirementValue::no))
        return false;
    return some(a, RequirementValue::refer) != some(b, RequirementValue::refer) ||
           can_hold_alone(a, b) || can_hold_alone(b, a);
}

// One case holds while the other, of the same words, fails in something the first does not ask.
template <typename Amount>
bool OpenChoices<Amount>::can_hold_alone(rules::Combination holding,
                                         rules::Combination failing) const {
    if (some(holding, RequirementValue::no))
        return false;
    for (std::size_t at = 0; at < book_.requirements.size(); ++at) {
        const std::vector<std::uint8_t>& case_of = book_.compiled.case_of[at];
        const std::vector<std::uint8_t>& alike = book_.compiled.alike[at];
        const std::uint8_t one = alike[case_of[holding]];
        const std::uint8_t other = alike[case_of[failing]];
        const RequirementValue value = strict(failing, at);
        if (one != other && (value == RequirementValue::no || value == RequirementValue::unknown))
            return true;
    }
    return false;
}

template <typename Amount> void OpenChoices<Amount>::add_choices_that_matter(FactSet& facts) const {
    rules::ChoiceValues values = rules::Combinations::first(known_);
    do {
        const rules::Combination here = all_.number_of(values);
        for (std::size_t choice = 0; choice < book_.choices.size(); ++choice) {
            const std::size_t column = book_.choices[choice];
            if (known_[choice] || facts.test(column))
                continue;
            rules::ChoiceValues other = values;
            while (++other[choice] < book_.columns[column].values.size())
                if (can_differ(here, all_.number_of(other)))
                    facts.set(column);
        }
    } while (all_.next(values, known_));
}

template class OpenChoices<SideBySide>;

} // namespace zicha::assess
