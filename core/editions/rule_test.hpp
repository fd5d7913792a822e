// What the examples of a rule file reach: which cases, which limits from both sides, which
// cautions, and which figures none of them would notice if they were wrong.
//
// Use: `test_rules(book)` of a book whose examples pass. A limit's side is reached if some example
// comes out differently once the figure is a hundredth higher (somebody meets it exactly) or lower
// (somebody misses it, and by how much is expected). For cases and sides that no example reaches a
// person is made up, with the answer that the rules give now: its author reads it, and keeps it if
// it is right. Limits: made-up persons have one amount at its limit and all others ample; what they
// cannot show stays listed.
#pragma once

#include "core/base/text.hpp"
#include "core/rules/examples.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace zicha::editions {

enum class RuleReachKind : std::uint8_t {
    branch,
    limit_met,
    limit_missed,
    figure,
    year,
    caution,
    count
};

struct RuleReach {
    RuleReachKind kind{};
    std::string pointer;
    std::string value; // of a figure; else empty
    bool by_examples = false;
    bool by_made_up = false; // by them or by the persons below
};

struct RuleTest {
    std::vector<RuleReach> reaches;
    std::vector<rules::Example> made_up;

    [[nodiscard]] bool is_complete() const;
};

[[nodiscard]] RuleTest test_rules(const rules::RuleBook& book);

[[nodiscard]] std::string rule_test_text(const RuleTest& test, Language language);

} // namespace zicha::editions
