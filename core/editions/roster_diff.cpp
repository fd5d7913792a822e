#include "core/editions/roster_diff.hpp"

#include "core/editions/rule_diff_words.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/requirement_change.hpp"

#include <algorithm>
#include <utility>

namespace zicha::editions {
namespace {

roster::RosterCheckOptions decided_options(std::vector<roster::Preset> presets, Language language) {
    roster::RosterCheckOptions options;
    options.format = roster::OutputFormat::decided;
    options.language = language;
    options.presets = std::move(presets);
    return options;
}

} // namespace

RosterDiff::RosterDiff(RosterUnderRules before, RosterUnderRules after, Language language)
    : book_before_(*before.book), book_after_(*after.book), language_(language),
      check_before_(*before.book, std::move(before.survey), roster::RosterLayout(),
                    decided_options(std::move(before.presets), language)),
      check_after_(*after.book, std::move(after.survey), roster::RosterLayout(),
                   decided_options(std::move(after.presets), language)) {}

void RosterDiff::feed(std::string_view bytes) {
    check_before_.feed(bytes);
    check_after_.feed(bytes);
    compare();
}

void RosterDiff::finish() {
    check_before_.finish();
    check_after_.finish();
    compare();
}

// Both give the same rows out after each piece: what a rule file says moves no record.
void RosterDiff::compare() {
    std::vector<roster::DecidedRow>& before = check_before_.decided();
    std::vector<roster::DecidedRow>& after = check_after_.decided();
    const auto count = static_cast<std::ptrdiff_t>(std::min(before.size(), after.size()));
    for (std::ptrdiff_t at = 0; at < count; ++at)
        compare_row(before[static_cast<std::size_t>(at)], after[static_cast<std::size_t>(at)]);
    before.erase(before.begin(), before.begin() + count);
    after.erase(after.begin(), after.begin() + count);
}

void RosterDiff::compare_row(const roster::DecidedRow& before, const roster::DecidedRow& after) {
    const assess::Verdict was = before.assessment.verdict;
    const assess::Verdict is = after.assessment.verdict;
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
    const auto unread = [&](const roster::DecidedRow& row, DiffWord said) {
        const std::string place =
            row.problem->place.column.empty() ? "" : row.problem->place.column + ": ";
        return fill_word(said, language_, {place + sentence(*row.problem, language_)});
    };
    if (before.problem)
        return unread(before, DiffWord::on_roster_unread_before);
    if (after.problem)
        return unread(after, DiffWord::on_roster_unread_after);
    const explain::Explanation was = explain::explain(book_before_, before.cells, before.assessment,
                                                      language_, assess::AssessOptions());
    const explain::Explanation is = explain::explain(book_after_, after.cells, after.assessment,
                                                     language_, assess::AssessOptions());
    if (const auto change = explain::requirement_change(book_before_, was, book_after_, is))
        return fill_word(DiffWord::on_roster_reason, language_,
                         {change->label,
                          std::string(explain::requirement_value_label(change->before, language_)),
                          std::string(explain::requirement_value_label(change->after, language_)),
                          change->why});
    return is.headline; // a requirement that is asked no longer
}

} // namespace zicha::editions
