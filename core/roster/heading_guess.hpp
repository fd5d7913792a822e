// What each heading of a roster was taken for, and what one that was not recognised looks like.
//
// Use: `guess_headings(book, survey.columns)`; `guessed_map` is a HeadingMap of the guesses, to be
// shown and accepted. A guess is never applied by itself. The method, for a heading that is no
// synonym: with a year in it (four digits, or two before what follows the year in the rule file's
// words) the longest word of one category of that year; otherwise the longest piece of text that
// it shares with the synonyms of one fact alone (of two as long, a whole synonym), then with
// labels, then with where to find it. A heading that looks equally like two things, or like one
// that the roster has already, is not guessed, and no two headings are guessed to be the same.
// Limits: headings of up to `longest` bytes, the first `most_columns` columns.
#pragma once

#include "core/roster/heading_map.hpp"
#include "core/roster/headings.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace zicha::roster {

enum class HeadingCertainty : std::uint8_t {
    known,   // a synonym of the rule file
    decided, // a person's map says so
    guessed, // it looks like `meaning`, which is not applied
    unknown,
    dropped
};

struct HeadingGuess {
    HeadingCertainty certainty = HeadingCertainty::unknown;
    HeadingMeaning meaning; // what it is used for; if guessed, what it looks like
};

struct HeadingGuessLimits {
    static constexpr std::size_t longest = 120; // bytes; 40 Chinese characters
    static constexpr std::size_t most_columns = 256;
};

// One for each column.
[[nodiscard]] std::vector<HeadingGuess> guess_headings(const rules::RuleBook& book,
                                                       std::span<const RosterColumn> columns);

// `map` with the guesses added.
[[nodiscard]] HeadingMap guessed_map(const HeadingMap& map, std::span<const RosterColumn> columns,
                                     std::span<const HeadingGuess> guesses);

// Of headings that look equally like one fact, which has one column: they are not used, nor added
// up.
[[nodiscard]] std::vector<Diagnostic> alike_notices(const rules::RuleBook& book,
                                                    std::span<const RosterColumn> columns,
                                                    Language language);

// "“{heading}” was not recognised; it looks like …", one for each guess.
[[nodiscard]] std::vector<Diagnostic> guess_notices(const rules::RuleBook& book,
                                                    std::span<const RosterColumn> columns,
                                                    std::span<const HeadingGuess> guesses,
                                                    Language language);

} // namespace zicha::roster
