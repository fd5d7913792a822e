// One person: the facts given, their result under the rules, and anything tried out on top of them.
//
// Use: `change_rules` first; then `edit` and the others, and `work_out` whenever `input_revision`
// or the language has changed, before any part of the answer is read. Promises: anything tried out
// (planned hours, a pasted table) never becomes a fact unasked, and is forgotten with the facts it
// belongs to. Limits: knows no screen; draft.hpp keeps the facts on the device.
#pragma once

#include "core/assess/assess.hpp"
#include "core/base/calendar.hpp"
#include "core/base/revision.hpp"
#include "core/explain/explain.hpp"
#include "core/facts/answers.hpp"
#include "web/check/paste.hpp"
#include "web/check/relevance.hpp"
#include "web/check/what_if.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::web {

// A table that was pasted, and the column whose field it was pasted into.
struct HeldTable {
    std::string text;
    std::optional<std::size_t> field;
};

class Applicant {
public:
    // The day that is asked about; none: unknown.
    void set_day(const std::optional<CivilDate>& day);
    // Answers stay wherever both editions ask for them.
    void change_rules(std::shared_ptr<const rules::RuleBook> book);
    [[nodiscard]] bool has_rules() const { return book_ != nullptr; }
    [[nodiscard]] const rules::RuleBook& book() const { return *book_; }

    void edit(std::size_t column, std::string_view text);
    // By those of a draft, or of another person, and what was planned with them.
    void replace(facts::SavedAnswers others);
    void erase();
    [[nodiscard]] const facts::Answers& answers() const { return *answers_; }

    // Planned hours (what_if.cpp, in the rest of the page): a category's sum, which is spread over
    // the months that are left; a month's; the fewest further hours.
    void plan(std::size_t category, std::string_view text);
    void plan_month(std::size_t month, std::size_t category, ClassHours hours);
    void plan_cheapest();
    void unplan();
    void work_out_plan(Language language); // before `what_if` is read
    [[nodiscard]] PlannedMonths planned_months() const;
    void leave_plan_focus() { planning().take_focus = false; }
    [[nodiscard]] bool& plan_fold() { return planning().is_open; }
    [[nodiscard]] const WhatIf& what_if() const { return planning(); }

    // The draft of all that, `day` being the date of saving or empty.
    [[nodiscard]] std::string saved(std::string_view day) const {
        return answers_->saved(day, plan_);
    }

    // A pasted table. `field`: the column whose field it was pasted into, if any.
    void open_paste(bool open) { paste_.is_open = open; }
    void look_at_table(std::string_view text, std::optional<std::size_t> field);
    // The same in two steps: what reads tables comes with the rest of the page.
    void hold_table(std::string text, std::optional<std::size_t> field);
    void look_at_held_table();
    [[nodiscard]] bool holds_table() const { return held_.has_value(); }
    void fill_in();
    void leave_table();
    void undo_fill();
    [[nodiscard]] bool take_paste_focus();
    [[nodiscard]] const Paste& paste() const { return paste_; }

    // The answer, as of the last time that it was worked out.
    void work_out(Language language);
    [[nodiscard]] const Relevance& relevance() const { return relevance_; }
    [[nodiscard]] const assess::Assessment& assessment() const { return assessment_; }
    [[nodiscard]] const explain::Explanation& explanation() const { return explanation_; }
    [[nodiscard]] const assess::AssessOptions& options() const { return options_; }

    // Goes up with each change of the answer's basis: facts, rules, plan.
    [[nodiscard]] Revision input_revision() const { return input_revision_; }
    // Goes up with each change of the facts.
    [[nodiscard]] Revision answer_revision() const { return answer_revision_; }
    // The same, and with each change of the plan: of all that a draft holds.
    [[nodiscard]] Revision saved_revision() const { return answer_revision_ + plan_revision_; }
    // Goes up when all facts are erased or replaced.
    [[nodiscard]] Revision whole_revision() const { return whole_revision_; }

private:
    void answers_changed();
    void all_changed();
    void forget_side_work();
    void forget_plan();
    [[nodiscard]] WhatIf& planning() const;
    void put_plan(const PlannedMonths& months);

    std::shared_ptr<const rules::RuleBook> book_;
    assess::AssessOptions options_;
    std::optional<facts::Answers> answers_;   // with the rules
    Json plan_;                               // planned hours by month, as a draft has them
    mutable std::shared_ptr<WhatIf> what_if_; // made when it is first asked for
    Paste paste_;
    std::optional<HeldTable> held_;
    Relevance relevance_;
    assess::Assessment assessment_;
    explain::Explanation explanation_;
    Revision input_revision_;
    Revision answer_revision_;
    Revision plan_revision_;
    Revision answered_revision_;
    Revision whole_revision_;
};

} // namespace zicha::web
