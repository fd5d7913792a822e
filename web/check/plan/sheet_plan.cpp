#include "web/check/plan/sheet_plan.hpp"

#include "web/check/sheet/words.hpp"

namespace zicha::web {

std::vector<SheetLine> plan_on_sheet(const Applicant& applicant, Language language) {
    const rules::RuleBook& book = applicant.book();
    const PlannedMonths months = applicant.planned_months();
    if (months.is_empty() ||
        !assess::can_plan_hours(book, applicant.assessment(), applicant.options()))
        return {};
    std::string heading(text(words::print_plan_month, language));
    for (const std::size_t category : book.compiled.gap_categories)
        heading += "\t" + book.hours.categories[category].label.in(language);
    std::vector<SheetLine> lines;
    lines.push_back({SheetPart::heading, std::string(text(words::print_plan, language))});
    lines.push_back({SheetPart::row_heading, std::move(heading)});
    for (std::size_t month = months.first; month < PlannedMonths::count; ++month) {
        if (months.hours[month].total().is_zero())
            continue;
        std::string row = month_id(book, month);
        for (const std::size_t category : book.compiled.gap_categories)
            row += "\t" + format_class_hours(months.hours[month].by_category[category]);
        lines.push_back({SheetPart::row, std::move(row)});
    }
    return lines;
}

} // namespace zicha::web
