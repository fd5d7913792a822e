#include "web/check/paste.hpp"

#include "core/facts/cell_reader.hpp"
#include "web/check/answer_word.hpp"

#include <utility>

namespace zicha::web {

void Paste::look_at(const rules::RuleBook& book, const Relevance& relevance,
                    std::optional<std::size_t> field, std::string_view text) {
    facts::PasteContext context;
    context.first_year = relevance.first_year.value_or(0);
    context.years = relevance.first_year ? relevance.last_year - context.first_year + 1 : 0;
    context.field = field;
    PasteReading reading = read_paste(book, text, context);
    proposal = std::move(reading.proposal);
    courses = std::move(reading.courses);
    before.clear();
    take_focus = true;
}

void Paste::fill_in(const rules::RuleBook& book, facts::Answers& answers) {
    before = answers.saved();
    for (const facts::PastedCell& cell : proposal->taken)
        answers.set(cell.column, text_to_fill(book, cell), facts::Provenance::typed);
    filled = proposal->taken.size();
    proposal.reset();
    take_focus = true;
}

void Paste::leave() {
    is_open = false;
    proposal.reset();
    before.clear();
}

std::string text_to_fill(const rules::RuleBook& book, const facts::PastedCell& cell) {
    const rules::FactKind kind = book.columns[cell.column].kind;
    const Cell value = facts::read_cell(book, cell.column, cell.text).cell;
    if (kind == rules::FactKind::hours || kind == rules::FactKind::total)
        return format_class_hours(value.hours());
    return std::string(word_for(book, kind, value.truth()));
}

} // namespace zicha::web
