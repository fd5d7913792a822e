#include "web/check/what_if.hpp"

#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"

#include <algorithm>

namespace zicha::web {

bool WhatIf::is_empty() const {
    return std::all_of(texts.begin(), texts.end(),
                       [](const std::string& text) { return is_blank_text(text); });
}

void WhatIf::plan(const rules::RuleBook& book, std::size_t category, std::string_view text) {
    const auto year = static_cast<std::size_t>(book.hours.earnable_year - book.hours.first_year);
    // Read as the facts of that year are, with the same limits and the same sentences.
    facts::CellReading reading =
        facts::read_cell(book, book.hours.hours_column(year, category), text);
    texts[category] = text;
    problems[category] = std::move(reading.problem);
    const bool is_known = !problems[category] && !reading.cell.is_blank();
    hours.by_category[category] = is_known ? reading.cell.hours() : ClassHours{};
}

void WhatIf::plan_cheapest(const rules::RuleBook& book, const assess::Assessment& without) {
    const assess::PlannedHours cheapest = assess::cheapest_plan(book, without);
    for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
        const ClassHours amount = cheapest.by_category[category];
        plan(book, category, amount.is_zero() ? std::string() : format_class_hours(amount));
    }
}

void WhatIf::work_out(const rules::RuleBook& book, std::span<const Cell> cells,
                      const assess::Assessment& without, Language language,
                      const assess::AssessOptions& options) {
    offered = assess::can_plan_hours(book, without, options);
    is_answered = offered && !hours.total().is_zero() &&
                  std::none_of(problems.begin(), problems.end(),
                               [](const auto& problem) { return problem.has_value(); });
    if (!is_answered)
        return;
    assess::AssessOptions with_plan = options;
    with_plan.planned = &hours;
    assessment = assess::assess_person(book, cells, with_plan);
    explanation = explain::explain(book, cells, assessment, language, with_plan);
}

} // namespace zicha::web
