// The questions for the authority that a roster raises, each once, with how many it concerns.
//
// Use: `add` every row with its explanation, in one language; `questions()` has them in the rule
// file's order, `question_lines` as a list to print, copy or send. Promises: memory does not grow
// with the roster; the first `most_named` persons are kept by name.
#pragma once

#include "core/explain/explain.hpp"
#include "core/lists/list_lines.hpp"
#include "core/roster/decided_row.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace zicha::lists {

struct StaffQuestion {
    explain::QuestionView view;
    std::int64_t persons = 0;
    std::vector<std::string> first; // who, in words
};

class StaffQuestions {
public:
    static constexpr std::size_t most_named = 20;

    StaffQuestions(const rules::RuleBook& book, Language language);

    void add(const roster::DecidedRow& row, const explain::Explanation& explanation);
    // Only those that somebody raises.
    [[nodiscard]] std::vector<StaffQuestion> questions() const;
    [[nodiscard]] Language language() const { return language_; }

private:
    const rules::RuleBook& book_;
    Language language_;
    std::vector<StaffQuestion> by_ambiguity_;
};

[[nodiscard]] std::vector<ListLine> question_lines(const rules::RuleBook& book,
                                                   const StaffQuestions& questions);

} // namespace zicha::lists
