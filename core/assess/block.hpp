// A block of persons whose every choice is made, decided: rows of which the rule book asks the same
// are taken together, so that what it asks is looked up once for several of them.
//
// Use: internal to assess.cpp, which makes the choices; `Amount` says how many persons are decided
// side by side. Promises: an answer does not depend on the other rows; nothing is allocated.
// Limits: book and options must outlive it.
#pragma once

#include "core/assess/assess.hpp"
#include "core/assess/hours.hpp"
#include "core/assess/lane_rows.hpp"

#include <span>

namespace zicha::assess {

template <typename Amount> class BlockAssessor {
public:
    BlockAssessor(const rules::RuleBook& book, const AssessOptions& options)
        : book_(book), options_(options) {}

    // Writes one Assessment for each of `rows`; `combinations` and `out` are by row of the block.
    void assess(const facts::FactBlock& block, facts::RowSet rows,
                std::span<const rules::Combination> combinations, std::span<Assessment> out);

private:
    template <typename Visit>
    void visit_cases(std::size_t requirement, facts::RowSet rows, const Visit& visit);
    void decide_case(std::size_t requirement, const rules::Case& applicable, facts::RowSet rows);
    void name_refer(std::uint8_t label, facts::RowSet rows);
    void decide_hours(std::size_t requirement, const rules::Plan& plan, facts::RowSet rows);
    void decide_documents(std::size_t requirement, std::size_t proof, facts::RowSet rows);
    [[nodiscard]] facts::RowSet conclude(facts::RowSet rows);
    void find_missing(facts::RowSet rows);
    void find_missing_hours(const rules::Plan& plan, facts::RowSet rows);
    void find_missing_documents(std::size_t proof, facts::RowSet rows);
    void read_hours(const LaneRows<Amount>& lanes);

    const rules::RuleBook& book_;
    const AssessOptions& options_;
    const facts::FactBlock* block_ = nullptr;
    std::span<const rules::Combination> combinations_;
    std::span<Assessment> out_;
    // Of those who are decided side by side.
    HoursOfPerson<Amount> hours_;
    DecisionOfPlan<Amount> decision_;
};

} // namespace zicha::assess
