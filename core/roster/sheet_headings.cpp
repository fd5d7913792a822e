#include "core/roster/sheet_headings.hpp"

#include "core/roster/headings.hpp"

#include <optional>

namespace zicha::roster {

SheetHeadings roster_sheet_headings(const rules::RuleBook& book, const HeadingMap* map) {
    const auto decided = [map](std::string_view heading) {
        return map == nullptr ? nullptr : map->find(heading);
    };
    const auto is_known = [&book, decided](std::string_view heading) {
        return decided(heading) != nullptr || fact_named(book, heading) ||
               label_named(book, heading);
    };
    const auto is_of_hours = [&book, decided](std::string_view heading) {
        const HeadingMeaning* meaning = decided(heading);
        const std::optional<std::size_t> fact = meaning == nullptr ? fact_named(book, heading)
                                                : meaning->use == ColumnUse::fact
                                                    ? std::optional(meaning->index)
                                                    : std::nullopt;
        return fact && (book.columns[*fact].kind == rules::FactKind::hours ||
                        book.columns[*fact].kind == rules::FactKind::total);
    };
    return {is_known, is_of_hours};
}

} // namespace zicha::roster
