// What a cell of a pasted table names: a year, a category, or a single fact.
//
// Use: made once for a rule book; `label_of` for each cell. The words are the rule file's own
// headings and labels, with and without their year, and the usual words for a sum. A longer
// heading is recognised by the word within it ("公需科目学时"). Limits: a long sentence names
// nothing; four digits name a year wherever they stand alone.
#pragma once

#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::facts {

enum class PasteLabelKind : std::uint8_t { none, year, place, fact };

struct PasteLabel {
    PasteLabelKind kind = PasteLabelKind::none;
    // The year itself; or the place within a year's columns (a category, the total, the
    // assessment); or the column of a fact.
    std::size_t value = 0;
};

class PasteLabels {
public:
    explicit PasteLabels(const rules::RuleBook& book);

    [[nodiscard]] PasteLabel label_of(std::string_view text) const;

private:
    struct Word {
        std::string text;
        std::size_t place;
    };
    [[nodiscard]] PasteLabel place_of(std::string_view word) const;

    const rules::RuleBook& book_;
    std::vector<Word> words_; // categories before the total, so that "公需合计" is the category's
};

} // namespace zicha::facts
