#include "web/check/paste.hpp"

#include "core/facts/cell_reader.hpp"
#include "web/check/state.hpp"

#include <utility>

namespace zicha::web {
void look_at_table(State& state, std::string_view text) {
    facts::PasteContext context;
    const Relevance& relevance = state.relevance;
    context.first_year = relevance.first_year.value_or(0);
    context.years = relevance.first_year ? relevance.last_year - context.first_year + 1 : 0;
    context.field = state.focused_field;
    state.paste.proposal = facts::read_pasted_table(state.book(), text, context);
    state.paste.before.clear();
    state.paste.take_focus = true;
}

void fill_in(State& state) {
    std::string before = state.answers->saved();
    for (const facts::PastedCell& cell : state.paste.proposal->taken)
        state.answers->set(cell.column, text_to_fill(state.book(), cell), facts::Provenance::typed);
    state.changed();
    state.paste.filled = state.paste.proposal->taken.size();
    state.paste.proposal.reset();
    state.paste.before = std::move(before);
    state.paste.take_focus = true;
}

void leave(State& state) {
    state.paste.is_open = false;
    state.paste.proposal.reset();
    state.paste.before.clear();
}

void undo_fill(State& state) {
    Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(state.book(), state.paste.before, {});
    state.answers = std::move(reading->answers);
    state.changed();
    leave(state);
}

std::string text_to_fill(const rules::RuleBook& book, const facts::PastedCell& cell) {
    const rules::FactKind kind = book.columns[cell.column].kind;
    const Cell value = facts::read_cell(book, cell.column, cell.text).cell;
    if (kind == rules::FactKind::hours || kind == rules::FactKind::total)
        return format_class_hours(value.hours());
    return std::string(word_for(book, kind, value.truth()));
}

} // namespace zicha::web
