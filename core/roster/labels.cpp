#include "core/roster/labels.hpp"

namespace zicha::roster {

std::optional<std::size_t> label_column(const rules::RuleBook& book, const RosterSurvey& survey,
                                        std::string_view id) {
    for (std::size_t at = 0; at < survey.columns.size(); ++at)
        if (survey.columns[at].use == ColumnUse::label &&
            book.labels[survey.columns[at].index].id == id)
            return at;
    return std::nullopt;
}

LabelColumns label_columns(const rules::RuleBook& book, const RosterSurvey& survey) {
    return {label_column(book, survey, "id"), label_column(book, survey, "name"),
            label_column(book, survey, "unit")};
}

} // namespace zicha::roster
