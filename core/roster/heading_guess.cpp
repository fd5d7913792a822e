#include "core/roster/heading_guess.hpp"

#include "core/base/words.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/heading_words.hpp"

#include <algorithm>
#include <optional>

namespace zicha::roster {
namespace {

HeadingCertainty certainty_of(const RosterColumn& column) {
    if (column.use == ColumnUse::dropped)
        return HeadingCertainty::dropped;
    if (column.is_decided)
        return HeadingCertainty::decided;
    return column.use == ColumnUse::passed_through ? HeadingCertainty::unknown
                                                   : HeadingCertainty::known;
}

std::optional<LikelyMeaning> likely(const HeadingWords& words, const std::string& heading) {
    if (heading.size() > HeadingGuessLimits::longest)
        return std::nullopt;
    const std::string word = normalised_word(heading);
    const YearInHeading year = words.year_in(word);
    if (year.named == YearsNamed::others)
        return std::nullopt;
    if (year.named == YearsNamed::one)
        if (const auto found = words.of_year(word, year.year))
            return found;
    return words.of_shared_text(word);
}

bool is_taken(std::span<const RosterColumn> columns, HeadingMeaning meaning) {
    return std::any_of(columns.begin(), columns.end(), [&](const RosterColumn& column) {
        return column.use == meaning.use && column.index == meaning.index;
    });
}

// If several headings look like one thing, the one with the most text to support it, if there is
// one.
bool is_the_likeliest(const std::vector<std::optional<LikelyMeaning>>& all, std::size_t at) {
    for (std::size_t other = 0; other < all.size(); ++other)
        if (other != at && all[other] && all[other]->meaning == all[at]->meaning &&
            all[other]->bytes >= all[at]->bytes)
            return false;
    return true;
}

} // namespace

std::vector<HeadingGuess> guess_headings(const rules::RuleBook& book,
                                         std::span<const RosterColumn> columns) {
    const HeadingWords words(book);
    std::vector<HeadingGuess> guesses;
    std::vector<std::optional<LikelyMeaning>> all(
        std::min(columns.size(), HeadingGuessLimits::most_columns));
    for (const RosterColumn& column : columns) {
        const HeadingCertainty certainty = certainty_of(column);
        const std::size_t at = guesses.size();
        guesses.push_back({certainty, {column.use, column.index}});
        if (certainty == HeadingCertainty::unknown && at < all.size())
            all[at] = likely(words, column.heading);
        if (at < all.size() && all[at] && is_taken(columns, all[at]->meaning))
            all[at].reset();
    }
    for (std::size_t at = 0; at < all.size(); ++at)
        if (all[at] && is_the_likeliest(all, at))
            guesses[at] = {HeadingCertainty::guessed, all[at]->meaning};
    return guesses;
}

HeadingMap guessed_map(const HeadingMap& map, std::span<const RosterColumn> columns,
                       std::span<const HeadingGuess> guesses) {
    HeadingMap more = map;
    for (std::size_t at = 0; at < guesses.size(); ++at)
        if (guesses[at].certainty == HeadingCertainty::guessed)
            more.set(columns[at].heading, guesses[at].meaning);
    return more;
}

std::vector<Diagnostic> guess_notices(const rules::RuleBook& book,
                                      std::span<const RosterColumn> columns,
                                      std::span<const HeadingGuess> guesses, Language language) {
    std::vector<Diagnostic> notices;
    for (std::size_t at = 0; at < guesses.size(); ++at)
        if (guesses[at].certainty == HeadingCertainty::guessed)
            notices.push_back({codes::headings_looks_like,
                               {},
                               {shortened(columns[at].heading),
                                meaning_heading(book, guesses[at].meaning, language)}});
    return notices;
}

} // namespace zicha::roster
