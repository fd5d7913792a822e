#include "web/check/guide.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

bool is_open(assess::RequirementValue value) {
    return value == assess::RequirementValue::unknown || value == assess::RequirementValue::none;
}

class GuideSteps {
public:
    GuideSteps(const rules::RuleBook& book, const facts::Answers& answers,
               const Relevance& relevance, const assess::Assessment& assessment)
        : book_(book), answers_(answers), relevance_(relevance), assessment_(assessment) {}

    std::vector<GuideStep> all() && {
        for (const std::size_t column : book_.choices)
            steps_.push_back({GuideStep::Kind::choice, column, {}});
        for (std::size_t index = 0; index < book_.requirements.size(); ++index) {
            if (book_.requirements[index].kind == rules::RequirementKind::hours)
                add_years(index);
            else if (relevance_.proof)
                add_proof(*relevance_.proof, index, is_open(assessment_.requirements[index]));
        }
        return std::move(steps_);
    }

private:
    void add(GuideStep step, bool matters) {
        if (matters || is_answered(book_, answers_, step))
            steps_.push_back(step);
    }

    void add_years(std::size_t requirement) {
        const bool open = is_open(assessment_.requirements[requirement]);
        for (std::size_t year = 0; year < book_.hours.years; ++year)
            if (relevance_.asks_year(year))
                add({GuideStep::Kind::year, year, requirement}, open);
    }

    // Where a part of the formula has its value, its blanks can change nothing.
    void add_proof(std::size_t node, std::size_t requirement, bool matters) {
        const rules::ProofNode& proof = book_.proofs[node];
        if (proof.kind == rules::ProofNode::Kind::fact) {
            add({GuideStep::Kind::fact, proof.column, requirement}, matters);
            return;
        }
        const bool open = proof_value(book_, answers_.cells(), node) == Truth::unknown;
        for (const std::size_t child : proof.children)
            add_proof(child, requirement, matters && open);
    }

    const rules::RuleBook& book_;
    const facts::Answers& answers_;
    const Relevance& relevance_;
    const assess::Assessment& assessment_;
    std::vector<GuideStep> steps_;
};

} // namespace

std::vector<GuideStep> guide_steps(const rules::RuleBook& book, const facts::Answers& answers,
                                   const Relevance& relevance,
                                   const assess::Assessment& assessment) {
    return GuideSteps(book, answers, relevance, assessment).all();
}

bool is_answered(const rules::RuleBook& book, const facts::Answers& answers,
                 const GuideStep& step) {
    if (step.kind != GuideStep::Kind::year)
        return answers.provenance(step.index) != facts::Provenance::not_given;
    const std::size_t first = first_column(book, step);
    for (std::size_t offset = 0; offset < book.hours.columns_per_year(); ++offset)
        if (!answers.text(first + offset).empty())
            return true;
    return false;
}

std::optional<std::size_t> step_of(const rules::RuleBook& book, std::span<const GuideStep> steps,
                                   std::size_t column) {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const GuideStep& step) {
        const std::size_t first = first_column(book, step);
        const bool year = step.kind == GuideStep::Kind::year;
        return first <= column && column < first + (year ? book.hours.columns_per_year() : 1);
    });
    if (found == steps.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - steps.begin());
}

std::size_t first_column(const rules::RuleBook& book, const GuideStep& step) {
    return step.kind == GuideStep::Kind::year ? book.hours.hours_column(step.index, 0) : step.index;
}

} // namespace zicha::web
