#include "web/check/state.hpp"

#include <algorithm>
#include <utility>

namespace zicha::web {

void State::edit(std::size_t column, std::string_view text) {
    // An emptied field is as good as untouched; "don't know" is an answer.
    const rules::FactKind kind = book().columns[column].kind;
    const bool is_field = kind == rules::FactKind::hours || kind == rules::FactKind::total;
    const bool given = !text.empty() || !is_field;
    answers->set(column, text, given ? facts::Provenance::typed : facts::Provenance::not_given);
    paste.before.clear(); // putting it back would lose what was typed now
    changed();
}

void State::changed() {
    copied = 0;
    draft.changed = true;
    stale_ = true;
}

void State::replace(facts::Answers others) {
    answers = std::move(others);
    forget_side_work();
    erasing = false;
    changed();
}

void State::plan(std::size_t category, std::string_view text) {
    what_if.plan(book(), category, text);
    stale_ = true;
}

void State::plan_cheapest() {
    what_if.plan_cheapest(book(), assessment);
    stale_ = true;
}

void State::unplan() {
    what_if = {};
    what_if.take_focus = true; // the button that was pressed goes
    stale_ = true;
}

// Plans, and a table that is being looked at, belong to the answers that were there.
void State::forget_side_work() {
    what_if = {};
    paste = {};
}

void State::erase() {
    answers->clear();
    forget_side_work();
    meetings.assign(1, {});
    plan_query.clear();
    ticks.clear();
    erasing = false;
    more_columns = more_years = substitutes = false;
    guide_column = 0;
    changed();
}

void State::rules_changed() {
    earlier_roster.close(); // its facts are the other edition's
    is_comparing = false;
    if (roster.has_rows())
        roster.change_rules(rules.book, language);
    notice_files.reset();
    forget_side_work();
    focused_field.reset();
    guide_column = 0;
    wanted.reset();
    copied = 0;
    draft.changed = draft.changed || !answers->is_empty();
    stale_ = true;
}

void State::show(Screen next) {
    screen = next;
    screen_changed = true;
    erasing = false;
    copied = 0;
}

void State::choose(Appearance chosen) {
    chosen_appearance = chosen;
    appearance = chosen;
}

bool State::is_ticked(std::string_view item) const {
    return std::find(ticks.begin(), ticks.end(), item) != ticks.end();
}

void State::tick(std::string_view item, bool ticked) {
    std::erase(ticks, item);
    if (ticked)
        ticks.emplace_back(item);
    copied = 0;
}

void State::refresh() {
    if (!rules.book || !(stale_ || explained_in_ != language))
        return;
    const auto cells = answers->cells();
    relevance = find_relevance(book(), cells);
    assessment = answers->has_problem() ? assess::invalid_assessment()
                                        : assess::assess_person(book(), cells, options);
    explanation = explain::explain(book(), cells, assessment, language, options);
    what_if.work_out(book(), cells, assessment, language, options);
    stale_ = false;
    explained_in_ = language;
}

std::string_view word_for(const rules::RuleBook& book, rules::FactKind kind, Truth truth) {
    const bool assessed = kind == rules::FactKind::assessed;
    switch (truth) {
    case Truth::yes:
        return (assessed ? book.assessed_yes_words : book.yes_words).front();
    case Truth::no:
        return (assessed ? book.assessed_no_words : book.no_words).front();
    case Truth::unknown:
        return {};
    }
    return {};
}

} // namespace zicha::web
