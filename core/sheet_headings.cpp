#include "sheet_headings.hpp"

#include "cell_reader.hpp"
#include "roster_headings.hpp"

#include <algorithm>

namespace zicha {

SheetHeadings roster_sheet_headings(const RuleBook& book) {
    const auto is_known = [&book](std::string_view heading) {
        const std::string word = normalised_word(heading);
        return fact_named(book, heading) ||
               std::any_of(book.labels.begin(), book.labels.end(), [&](const LabelColumn& label) {
                   return std::find(label.headings.begin(), label.headings.end(), word) !=
                          label.headings.end();
               });
    };
    const auto is_of_hours = [&book](std::string_view heading) {
        const std::optional<std::size_t> fact = fact_named(book, heading);
        return fact && (book.columns[*fact].kind == FactKind::hours ||
                        book.columns[*fact].kind == FactKind::total);
    };
    return {is_known, is_of_hours};
}

} // namespace zicha
