#include "core/roster/sheet_headings.hpp"

#include "core/base/words.hpp"
#include "core/roster/heading_guess.hpp"
#include "core/roster/heading_words.hpp"
#include "core/roster/headings.hpp"

#include <memory>
#include <optional>

namespace zicha::roster {
namespace {

class KnownHeadings {
public:
    KnownHeadings(const rules::RuleBook& book, const HeadingMap* map)
        : book_(book), map_(map), words_(book) {}

    [[nodiscard]] std::optional<HeadingMeaning> known(std::string_view heading) const {
        if (const HeadingMeaning* meaning = map_ == nullptr ? nullptr : map_->find(heading))
            return *meaning;
        if (const std::optional<std::size_t> fact = fact_named(book_, heading))
            return HeadingMeaning{ColumnUse::fact, *fact};
        if (const std::optional<std::size_t> label = label_named(book_, heading))
            return HeadingMeaning{ColumnUse::label, *label};
        return std::nullopt;
    }

    [[nodiscard]] std::optional<HeadingMeaning> like_hours(std::string_view heading) const {
        if (heading.size() > HeadingGuessLimits::longest)
            return std::nullopt;
        const std::string word = normalised_word(heading);
        const YearInHeading year = words_.year_in(word);
        if (year.named != YearsNamed::one)
            return std::nullopt;
        const std::optional<LikelyMeaning> found = words_.of_year(word, year.year);
        return found ? std::optional(found->meaning) : std::nullopt;
    }

    [[nodiscard]] HeadingKind kind_of(std::string_view heading) const {
        std::optional<HeadingMeaning> meaning = known(heading);
        if (!meaning)
            meaning = like_hours(heading);
        if (!meaning && !heading.empty() && heading.size() <= HeadingGuessLimits::longest)
            if (const auto found = words_.of_shared_text(normalised_word(heading)))
                meaning = found->meaning;
        if (!meaning || meaning->use == ColumnUse::passed_through ||
            meaning->use == ColumnUse::dropped)
            return HeadingKind::other;
        if (meaning->use == ColumnUse::label)
            return HeadingKind::label;
        const rules::FactKind kind = book_.columns[meaning->index].kind;
        return kind == rules::FactKind::hours || kind == rules::FactKind::total
                   ? HeadingKind::hours
                   : HeadingKind::answer;
    }

private:
    const rules::RuleBook& book_;
    const HeadingMap* map_;
    HeadingWords words_;
};

} // namespace

SheetHeadings roster_sheet_headings(const rules::RuleBook& book, const HeadingMap* map) {
    const auto headings = std::make_shared<const KnownHeadings>(book, map);
    return {
        [headings](std::string_view heading) { return headings->known(heading).has_value(); },
        [headings](std::string_view heading) { return headings->like_hours(heading).has_value(); },
        [headings](std::string_view heading) { return headings->kind_of(heading); }};
}

} // namespace zicha::roster
