#include "web/check/answer_word.hpp"

namespace zicha::web {

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
