#include "state.hpp"

namespace zicha::web {

void State::edit(std::size_t column, std::string_view text) {
    answers->set(column, text, text.empty() ? Provenance::not_given : Provenance::typed);
    copied = 0;
    stale_ = true;
}

void State::erase() {
    answers->clear();
    erasing = false;
    more_columns = more_years = substitutes = false;
    copied = 0;
    stale_ = true;
}

void State::show(Screen next) {
    screen = next;
    screen_changed = true;
    erasing = false;
    copied = 0;
}

void State::refresh() {
    if (!rules.book || !(stale_ || explained_in_ != language))
        return;
    const auto cells = answers->cells();
    relevance = find_relevance(book(), cells);
    assessment = answers->has_problem() ? invalid_assessment()
                                        : assess_person(book(), cells, options);
    explanation = explain(book(), cells, assessment, language, options);
    stale_ = false;
    explained_in_ = language;
}

std::string_view word_for(const RuleBook& book, Truth truth) {
    switch (truth) {
    case Truth::yes:
        return book.yes_words.front();
    case Truth::no:
        return book.no_words.front();
    case Truth::unknown:
        return {};
    }
    return {};
}

} // namespace zicha::web
