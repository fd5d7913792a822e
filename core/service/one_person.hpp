// One person, as the flat object that answers.hpp reads: decided, and explained.
//
// Use: made from what `read_flat_answers` gave without a problem, since a fact that is not taken
// could have decided otherwise. Promises: a cell that is wrong gives the verdict `invalid` with the
// first such problem; `problems` has them all. Labels that look like private numbers are masked.
// Limits: the rule book must outlive it.
#pragma once

#include "core/assess/assess.hpp"
#include "core/base/json.hpp"
#include "core/explain/explain.hpp"
#include "core/facts/answers.hpp"
#include "core/rules/rule_book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::service {

class OnePerson {
public:
    OnePerson(const rules::RuleBook& book, facts::SavedAnswers saved,
              const assess::AssessOptions& options, std::string_view file);

    // Of cells, in roster order; the column is the fact's id.
    [[nodiscard]] const std::vector<Diagnostic>& problems() const { return problems_; }
    [[nodiscard]] explain::Explanation explanation(Language language) const;
    // Each appends one object without a line break.
    void append_result(std::string& out, Language language) const;
    void append_explanation(std::string& out, Language language) const;

private:
    const rules::RuleBook& book_;
    facts::SavedAnswers saved_;
    assess::AssessOptions options_;
    std::vector<Diagnostic> problems_;
    assess::Assessment assessment_;
};

} // namespace zicha::service
