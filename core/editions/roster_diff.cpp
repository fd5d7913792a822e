#include "core/editions/roster_diff.hpp"

#include "core/editions/rule_diff_words.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/requirement_change.hpp"

#include <utility>

namespace zicha::editions {

RosterDiff::RosterDiff(RosterUnderRules before, RosterUnderRules after, Language language)
    : language_(language), before_(std::move(before)), after_(std::move(after)) {}

void RosterDiff::take(const Record& record) {
    before_.take(record);
    after_.take(record);
}

// Both give out the same rows: no rule file moves a record.
void RosterDiff::flush() {
    before_.check.flush();
    after_.check.flush();
    for (std::size_t at = 0; at < before_.rows.size(); ++at)
        compare_row(before_.rows[at], after_.rows[at]);
    before_.rows.clear();
    after_.rows.clear();
}

void RosterDiff::compare_row(const roster::DecidedRow& before, const roster::DecidedRow& after) {
    const assess::Verdict was = before.assessment.verdict;
    const assess::Verdict is = after.assessment.verdict;
    if (was == assess::Verdict::skipped && is == assess::Verdict::skipped)
        return; // no person
    ++tally_.rows;
    ++tally_.verdicts[static_cast<std::size_t>(was)][static_cast<std::size_t>(is)];
    if (was == is)
        return;
    ++tally_.changed;
    // Either edition may know a column of names that the other does not.
    rows_.push_back({after.row, after.id.empty() ? before.id : after.id,
                     after.name.empty() ? before.name : after.name, was, is,
                     reason_of(before, after)});
}

std::string RosterDiff::reason_of(const roster::DecidedRow& before,
                                  const roster::DecidedRow& after) const {
    const auto unread = [&](const roster::DecidedRow& row, Text said) {
        const std::string place =
            row.problem->place.column.empty() ? "" : row.problem->place.column + ": ";
        return format_text(said, language_, {place + sentence(*row.problem, language_)});
    };
    if (before.problem)
        return unread(before, words::diff_on_roster_unread_before);
    if (after.problem)
        return unread(after, words::diff_on_roster_unread_after);
    const explain::Explanation was = explain::explain(before_.book, before.cells, before.assessment,
                                                      language_, assess::AssessOptions());
    const explain::Explanation is = explain::explain(after_.book, after.cells, after.assessment,
                                                     language_, assess::AssessOptions());
    if (const auto change = explain::requirement_change(before_.book, was, after_.book, is))
        return format_text(
            words::diff_on_roster_reason, language_,
            {change->label,
             std::string(explain::requirement_value_label(change->before, language_)),
             std::string(explain::requirement_value_label(change->after, language_)), change->why});
    return is.headline; // a requirement that is asked no longer
}

} // namespace zicha::editions
