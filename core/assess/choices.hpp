// Persons who left a choice blank: every case that the blanks leave possible is decided, then the
// cases are folded into one answer.
//
// Use: internal to assess.cpp. `read_choices` of a block; where one is open, `OpenChoices::assess`
// decides. Promises: what all cases agree on is given, what they differ in is
// unknown; a choice is missing if two cases that differ in it alone can differ in the verdict.
// Nothing is allocated once the room for the cases is made. Limits: as assess.hpp tells.
#pragma once

#include "core/assess/block.hpp"

#include <array>
#include <vector>

namespace zicha::assess {

// Each row's combination of choices; a blank that stands for nothing counts as the first value.
// Gives the rows that have such a blank.
[[nodiscard]] facts::RowSet read_choices(const rules::RuleBook& book, const facts::FactBlock& block,
                                         std::span<rules::Combination> combinations);

template <typename Amount> class OpenChoices {
public:
    OpenChoices(const rules::RuleBook& book, BlockAssessor<Amount>& assessor);

    [[nodiscard]] Assessment assess(facts::CellsOfPerson cells);

private:
    using Requirements = std::array<RequirementValue, rules::RuleBookLimits::requirements>;

    [[nodiscard]] Assessment decide_cases(facts::CellsOfPerson cells);
    void decide_block();
    void fold(const Assessment& other, Assessment& folded) const;
    [[nodiscard]] RequirementValue strict(rules::Combination combination,
                                          std::size_t requirement) const;
    [[nodiscard]] bool some(rules::Combination combination, RequirementValue value) const;
    [[nodiscard]] bool can_differ(rules::Combination a, rules::Combination b) const;
    [[nodiscard]] bool can_hold_alone(rules::Combination holding, rules::Combination failing) const;
    void add_choices_that_matter(FactSet& facts) const;

    const rules::RuleBook& book_;
    BlockAssessor<Amount>& assessor_;
    const rules::Combinations& all_;
    rules::KnownChoices known_{}; // the person's choices
    facts::FactBlock block_;      // the same person in several cases
    std::array<rules::Combination, facts::FactBlock::most_rows> combinations_{};
    std::array<Assessment, facts::FactBlock::most_rows> answers_{};
    std::vector<Requirements> decided_; // by combination
};

} // namespace zicha::assess
