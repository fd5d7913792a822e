// What a rule file requires, and of whom: cases over the choices, each with a plan of hours, a
// proof, or neither.
//
// Use: parts of RuleBook (rule_book.hpp), whose choices, plans and proofs are meant by the indexes
// here.
#pragma once

#include "core/base/text.hpp"
#include "core/rules/citation.hpp"
#include "core/rules/combinations.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace zicha::rules {

// A conjunction: every named choice has one of the named values.
struct Condition {
    struct Term {
        std::size_t choice = 0;   // index into RuleBook::choices
        std::uint32_t values = 0; // bit set of value indexes
    };
    std::vector<Term> terms;

    [[nodiscard]] bool holds(const ChoiceValues& values) const {
        for (const Term& term : terms)
            if ((term.values >> values[term.choice] & 1U) == 0)
                return false;
        return true;
    }
};

enum class Outcome : std::uint8_t { plan, proof, refer, not_asked };

// What one requirement asks of those whom the condition describes; the first case that holds
// counts.
struct Case {
    Condition when;
    Outcome outcome = Outcome::refer;
    std::size_t plan = 0;         // outcome plan
    std::size_t proof = 0;        // outcome proof: index of the root in RuleBook::proofs
    std::uint8_t refer_label = 0; // outcome refer: index into RuleBook::refer_labels
    LocalText why;
    Citations citations;
};

// A yes/no formula over facts, each fact used once; a node's children follow one another.
struct ProofNode {
    enum class Kind : std::uint8_t { fact, any_of, all_of };
    Kind kind = Kind::fact;
    std::size_t column = 0; // kind fact
    std::vector<std::size_t> children;
};

enum class RequirementKind : std::uint8_t { hours, proof };

struct Requirement {
    std::string id;
    LocalText label;
    LocalText about;
    RequirementKind kind = RequirementKind::proof;
    std::vector<Case> cases;
    Citations citations;
};

} // namespace zicha::rules
