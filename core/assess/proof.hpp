// A proof requirement: a yes/no formula over facts, each used once, so that three-valued evaluation
// is exact.
#pragma once

#include "core/assess/amounts.hpp"
#include "core/assess/assess.hpp"
#include "core/rules/rule_book.hpp"

#include <type_traits>

namespace zicha::assess {

// The value of the formula at `node`; `truth_of_column(column)` gives a fact, of one person or of
// several side by side.
template <typename TruthOf>
std::invoke_result_t<TruthOf, std::size_t>
decide_proof(const rules::RuleBook& book, std::size_t node, const TruthOf& truth_of_column) {
    using Answer = std::invoke_result_t<TruthOf, std::size_t>;
    const rules::ProofNode& proof = book.proofs[node];
    if (proof.kind == rules::ProofNode::Kind::fact)
        return truth_of_column(proof.column);
    const bool is_any_of = proof.kind == rules::ProofNode::Kind::any_of;
    Answer value{is_any_of ? Truth::no : Truth::yes};
    for (const std::size_t child : proof.children) {
        const Answer part = decide_proof(book, child, truth_of_column);
        value = is_any_of ? logical_or(value, part) : logical_and(value, part);
    }
    return value;
}

// Calls `note(column, who)` for each unknown fact that could change an unknown formula by itself,
// and of whom: those below branches that are still unknown, since each fact is used in one place
// only. `who` are those to ask about.
template <typename TruthOf, typename Mask, typename Note>
void visit_proof_facts_that_matter(const rules::RuleBook& book, std::size_t node,
                                   const TruthOf& truth_of_column, Mask who, const Note& note) {
    who = logical_and(who, is_unknown(decide_proof(book, node, truth_of_column)));
    if (!is_any(who))
        return;
    const rules::ProofNode& proof = book.proofs[node];
    if (proof.kind == rules::ProofNode::Kind::fact)
        note(proof.column, who);
    for (const std::size_t child : proof.children)
        visit_proof_facts_that_matter(book, child, truth_of_column, who, note);
}

// Whether a formula that is met passes without the first alternative of its any_of.
template <typename TruthOf>
auto passes_by_substitute(const rules::RuleBook& book, std::size_t node,
                          const TruthOf& truth_of_column) {
    const rules::ProofNode& proof = book.proofs[node];
    const bool has_substitutes = proof.kind == rules::ProofNode::Kind::any_of;
    const std::size_t first = has_substitutes ? proof.children.front() : node;
    return logical_and(has_substitutes,
                       logical_not(is_yes(decide_proof(book, first, truth_of_column))));
}

} // namespace zicha::assess
