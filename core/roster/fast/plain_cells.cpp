#include "core/roster/fast/plain_cells.hpp"

namespace zicha::roster {

// In the order in which read_cell looks for them.
PlainWords::WordRange PlainWords::add(const rules::FactColumn& fact) {
    WordRange range{words_.size(), 0};
    const bool is_assessed = fact.kind == rules::FactKind::assessed;
    if (fact.kind == rules::FactKind::choice) {
        for (std::size_t value = 0; value < fact.values.size(); ++value)
            for (const std::string& word : fact.values[value].words)
                add(word, Cell::of_choice(static_cast<std::uint8_t>(value)));
    } else if (is_assessed || fact.kind == rules::FactKind::yes_no) {
        for (const std::string& word : is_assessed ? book_.assessed_yes_words : book_.yes_words)
            add(word, Cell::of_answer(true));
        for (const std::string& word : is_assessed ? book_.assessed_no_words : book_.no_words)
            add(word, Cell::of_answer(false));
    }
    range.end = words_.size();
    return range;
}

void PlainWords::add(const std::string& word, Cell cell) {
    words_.push_back({word, cell, is_plain_text(word)});
}

} // namespace zicha::roster
