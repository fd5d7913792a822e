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

// What each column that is not known looks like, if the roster has no such column yet.
std::vector<std::optional<LikelyMeaning>> likely_meanings(const rules::RuleBook& book,
                                                          std::span<const RosterColumn> columns) {
    const HeadingWords words(book);
    std::vector<std::optional<LikelyMeaning>> all(
        std::min(columns.size(), HeadingGuessLimits::most_columns));
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (certainty_of(columns[at]) == HeadingCertainty::unknown)
            all[at] = likely(words, columns[at].heading);
        if (all[at] && is_taken(columns, all[at]->meaning))
            all[at].reset();
    }
    return all;
}

} // namespace

std::vector<HeadingGuess> guess_headings(const rules::RuleBook& book,
                                         std::span<const RosterColumn> columns) {
    std::vector<HeadingGuess> guesses;
    for (const RosterColumn& column : columns)
        guesses.push_back({certainty_of(column), {column.use, column.index}});
    const std::vector<std::optional<LikelyMeaning>> all = likely_meanings(book, columns);
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

std::vector<Diagnostic> alike_notices(const rules::RuleBook& book,
                                      std::span<const RosterColumn> columns, Language language) {
    std::vector<Diagnostic> notices;
    std::vector<std::optional<LikelyMeaning>> all = likely_meanings(book, columns);
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (!all[at] || all[at]->meaning.use != ColumnUse::fact)
            continue;
        std::string alike = shortened(columns[at].heading);
        std::size_t count = 1;
        for (std::size_t other = at + 1; other < all.size(); ++other) {
            if (!all[other] || all[other]->meaning != all[at]->meaning)
                continue;
            alike += " / " + shortened(columns[other].heading);
            count += all[other]->bytes == all[at]->bytes ? 1U : 0U;
            all[other].reset(); // it is told already
        }
        if (count > 1)
            notices.push_back(
                {codes::headings_alike,
                 {},
                 {shortened(alike, 200), meaning_heading(book, all[at]->meaning, language)}});
    }
    return notices;
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
