// The words in a roster's cells that nobody knows, each with how often it is there, so that a
// person can be asked once what it means (value_map.hpp).
//
// Use: `see` each record that could not be read; then `words`, the most frequent first, and
// `notices`. Promises: memory is bounded; what looks like a private number is not kept. Limits:
// words beyond `most_words` are not counted; a cell that is damaged (a formula without a result, a
// date in a column of hours) is no word, nor is an amount that is written wrongly.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/record.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace zicha::roster {

struct UnknownWord {
    std::size_t fact = 0;   // index into RuleBook::columns
    std::size_t column = 0; // of the roster
    std::string text;       // as it was first written
    std::string word;       // as it is compared
    std::int64_t times = 0;
};

class UnknownWords {
public:
    static constexpr std::size_t most_words = 200;

    UnknownWords(const rules::RuleBook& book, const RosterSurvey& survey)
        : book_(book), survey_(survey) {}

    // `by`: -1 for a record that is not as it was any more.
    void see(const Record& record, int by = 1);
    [[nodiscard]] std::vector<UnknownWord> words() const;
    // One a column; the column as the roster's heading.
    [[nodiscard]] std::vector<Diagnostic> notices() const;

private:
    void count(std::size_t column, std::string_view cell, int by);

    const rules::RuleBook& book_;
    const RosterSurvey& survey_;
    std::vector<UnknownWord> words_; // in the order they were seen
};

// The map with these words in it, each meaning "not known" until a person says more; a word of
// several columns once, for every column.
[[nodiscard]] HeadingMap with_words(const rules::RuleBook& book, HeadingMap map,
                                    std::span<const UnknownWord> words);

} // namespace zicha::roster
