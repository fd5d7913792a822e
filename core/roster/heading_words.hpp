// What headings are compared with when none is known: the rule file's own words, laid out for it.
//
// Use: internal to heading_guess.cpp: made once for a rule book, then `of_year` and
// `of_shared_text` for each heading, as normalised_word makes it. Each gives one meaning and how
// much text speaks for it, or nothing if more than one thing is equally likely.
#pragma once

#include "core/roster/heading_map.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

struct LikelyMeaning {
    HeadingMeaning meaning;
    std::size_t bytes = 0; // of the text that speaks for it
};

enum class YearsNamed : std::uint8_t { none, one, others }; // others: several, or none we know

struct YearInHeading {
    YearsNamed named = YearsNamed::none;
    std::size_t year = 0; // index into the hours table's years
};

class HeadingWords {
public:
    explicit HeadingWords(const rules::RuleBook& book);

    [[nodiscard]] YearInHeading year_in(std::string_view heading) const;
    // A category, the total or the assessment of that year.
    [[nodiscard]] std::optional<LikelyMeaning> of_year(std::string_view word,
                                                       std::size_t year) const;
    // Any other fact, or a label.
    [[nodiscard]] std::optional<LikelyMeaning> of_shared_text(std::string_view word) const;

private:
    // Synonyms, then labels, then where to find it: the first that says anything counts.
    static constexpr std::size_t tiers = 3;

    struct Candidate {
        HeadingMeaning meaning;
        std::array<std::vector<std::string>, tiers> texts;
    };

    void add_places();
    void add_candidates();
    [[nodiscard]] bool may_follow_year(std::string_view rest) const;
    [[nodiscard]] bool may_speak(std::string_view piece, std::size_t tier) const;
    [[nodiscard]] const Candidate* only_one_with(std::string_view piece, std::size_t tier) const;
    [[nodiscard]] std::optional<LikelyMeaning> of_tier(std::string_view word,
                                                       std::size_t tier) const;

    const rules::RuleBook& book_;
    std::vector<std::vector<std::string>> places_; // words of each column of a year
    std::vector<std::string> after_year_;          // characters that follow a year in the rule file
    std::vector<Candidate> candidates_;
};

} // namespace zicha::roster
