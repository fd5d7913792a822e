#include "web/check/paste_reading.hpp"

#include <utility>

namespace zicha::web {

PasteReading read_paste(const rules::RuleBook& book, std::string_view text,
                        const facts::PasteContext& context) {
    std::optional<roster::OwnCourses> courses = roster::read_own_courses(book, text);
    if (!courses)
        return {facts::read_pasted_table(book, text, context), std::nullopt};
    facts::PasteProposal proposal;
    for (std::size_t column = 0; column < courses->sums.size(); ++column)
        if (!courses->sums[column].is_blank())
            proposal.taken.push_back(
                {0, 0, column, format_class_hours(courses->sums[column].hours()), std::nullopt});
    return {std::move(proposal), std::move(courses)};
}

} // namespace zicha::web
