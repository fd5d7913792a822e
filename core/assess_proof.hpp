// A proof requirement: a yes/no formula over facts, each used once, so that three-valued evaluation
// is exact.
#pragma once

#include "assess.hpp"
#include "rule_book.hpp"

namespace zicha {

// The value of the formula at `node`; `truth_of_column(column)` gives a fact.
template <typename TruthOf>
Truth decide_proof(const RuleBook& book, std::size_t node, const TruthOf& truth_of_column) {
    const ProofNode& proof = book.proofs[node];
    switch (proof.kind) {
    case ProofNode::Kind::fact:
        return truth_of_column(proof.column);
    case ProofNode::Kind::any_of: {
        Truth value = Truth::no;
        for (const std::size_t child : proof.children) {
            value = either(value, decide_proof(book, child, truth_of_column));
            if (value == Truth::yes)
                break;
        }
        return value;
    }
    case ProofNode::Kind::all_of: {
        Truth value = Truth::yes;
        for (const std::size_t child : proof.children) {
            value = both(value, decide_proof(book, child, truth_of_column));
            if (value == Truth::no)
                break;
        }
        return value;
    }
    }
    return Truth::unknown;
}

// Adds each unknown fact that could change an unknown formula by itself: those below branches that
// are still unknown, since each fact stands in one place only.
template <typename TruthOf>
void add_proof_facts_that_matter(const RuleBook& book, std::size_t node,
                                 const TruthOf& truth_of_column, FactSet& facts) {
    if (decide_proof(book, node, truth_of_column) != Truth::unknown)
        return;
    const ProofNode& proof = book.proofs[node];
    if (proof.kind == ProofNode::Kind::fact)
        facts.set(proof.column);
    for (const std::size_t child : proof.children)
        add_proof_facts_that_matter(book, child, truth_of_column, facts);
}

// Whether a formula that is met passes without the first alternative of its any_of.
template <typename TruthOf>
bool passes_by_substitute(const RuleBook& book, std::size_t node, const TruthOf& truth_of_column) {
    const ProofNode& proof = book.proofs[node];
    return proof.kind == ProofNode::Kind::any_of &&
           decide_proof(book, proof.children.front(), truth_of_column) != Truth::yes;
}

} // namespace zicha
