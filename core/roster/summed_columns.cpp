#include "core/roster/summed_columns.hpp"

#include "core/facts/codes.hpp"

#include <algorithm>

namespace zicha::roster {

SummedColumns::SummedColumns(const rules::RuleBook& book, const RosterSurvey& survey)
    : book_(book), survey_(survey) {
    for (std::size_t at = 0; at < survey.columns.size(); ++at) {
        const RosterColumn& column = survey.columns[at];
        if (!column.is_part || column.use != ColumnUse::fact)
            continue;
        const auto sum = std::find_if(sums_.begin(), sums_.end(),
                                      [&](const Sum& other) { return other.fact == column.index; });
        if (sum != sums_.end()) {
            ++sum->parts;
            continue;
        }
        const std::size_t category = book.columns[column.index].category;
        sums_.push_back(
            {column.index, at, 1, book.hours.categories[category].blank_is_zero, 0, {}});
    }
}

void SummedColumns::begin() {
    for (Sum& sum : sums_) {
        sum.known = 0;
        sum.hours = {};
    }
}

void SummedColumns::add(std::size_t fact, Cell cell) {
    if (cell.is_blank())
        return;
    for (Sum& sum : sums_)
        if (sum.fact == fact) {
            ++sum.known;
            sum.hours += cell.hours();
        }
}

std::optional<Diagnostic> SummedColumns::finish(std::span<Cell> cells) const {
    for (const Sum& sum : sums_) {
        if (sum.known == 0)
            continue; // a blank, or what was set for all
        if (sum.known < sum.parts && !sum.is_blank_zero) {
            cells[sum.fact] = Cell();
            continue;
        }
        if (sum.hours > book_.hours.cell_maximum) {
            Diagnostic problem{
                codes::cell_too_large,
                {},
                {format_class_hours(sum.hours), format_class_hours(book_.hours.cell_maximum)}};
            problem.place.column = shortened(survey_.columns[sum.column].heading);
            problem.place.value = format_class_hours(sum.hours);
            return problem;
        }
        cells[sum.fact] = Cell::of_hours(sum.hours);
    }
    return std::nullopt;
}

} // namespace zicha::roster
