#include "web/check/editions.hpp"

#include "core/base/calendar.hpp"
#include "web/check/state.hpp"

#include <utility>

namespace zicha::web {
namespace {

bool is_valid_on(const rules::RuleBook& book, const std::optional<CivilDate>& day) {
    return day && *day >= book.valid_from && *day <= book.valid_until;
}

std::size_t edition_to_show(const State& state, std::string_view wanted) {
    for (std::size_t at = 0; at < state.editions.size(); ++at)
        if (state.editions[at]->id == wanted)
            return at;
    std::size_t best = 0;
    for (std::size_t at = 1; at < state.editions.size(); ++at) {
        const rules::RuleBook& book = *state.editions[at];
        const rules::RuleBook& so_far = *state.editions[best];
        const bool is_valid = is_valid_on(book, state.options.as_of);
        const bool was_valid = is_valid_on(so_far, state.options.as_of);
        if (is_valid != was_valid ? is_valid : book.valid_from > so_far.valid_from)
            best = at;
    }
    return best;
}

// The answer to one fact in the words of another edition: a cell that was chosen, not typed, holds
// a word of its own edition, which the other need not know.
std::string text_in(const rules::RuleBook& to, std::size_t column, const rules::RuleBook& from,
                    std::size_t column_from, const facts::Answers& answers) {
    const rules::FactColumn& fact = to.columns[column];
    const rules::FactColumn& fact_from = from.columns[column_from];
    const std::string& text = answers.text(column_from);
    const Cell cell = answers.cells()[column_from];
    if (fact.kind != fact_from.kind || text.empty() || answers.problem(column_from) != nullptr)
        return text;
    switch (fact.kind) {
    case rules::FactKind::choice:
        return fact_from.values[cell.choice()].id;
    case rules::FactKind::yes_no:
    case rules::FactKind::assessed:
        return std::string(word_for(to, fact.kind, cell.truth()));
    case rules::FactKind::hours:
    case rules::FactKind::total:
        break;
    }
    return text;
}

facts::Answers carried_over(const rules::RuleBook& to, const rules::RuleBook& from,
                            const facts::Answers& answers) {
    facts::Answers carried(to);
    for (std::size_t column = 0; column < to.columns.size(); ++column) {
        const auto column_from = from.column_of(to.columns[column].id);
        if (column_from && answers.provenance(*column_from) != facts::Provenance::not_given)
            carried.set(column, text_in(to, column, from, *column_from, answers),
                        answers.provenance(*column_from));
    }
    return carried;
}

} // namespace

void open_editions(State& state, std::span<const platform::PageFile> files,
                   std::string_view wanted) {
    for (const platform::PageFile& file : files) {
        if (file.kind != rules::FileKind::rules)
            continue;
        auto reading = rules::read_rule_book(file.text, file.id);
        if (reading)
            state.editions.push_back(*std::move(reading));
        else if (!state.rules.book)
            state.rules.problems = reading.take_problems();
    }
    if (state.editions.empty())
        return;
    show_edition(state, edition_to_show(state, wanted));
    if (!wanted.empty() && state.book().id != wanted)
        state.other_rules = wanted;
}

void show_edition(State& state, std::size_t edition) {
    const std::shared_ptr<const rules::RuleBook> before = state.rules.book;
    const std::shared_ptr<const rules::RuleBook> book = state.editions[edition];
    if (before == book)
        return;
    std::optional<facts::Answers> answers(*book);
    if (before)
        answers = carried_over(*book, *before, *state.answers);
    state.answers = std::move(answers);
    state.rules = {book, {}};
    state.rules_changed();
}

} // namespace zicha::web
