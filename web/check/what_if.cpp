// What an Applicant does with planned hours. The page's first part knows none of it but that a
// draft has a part for them.
#include "web/check/what_if.hpp"

#include "core/facts/cell_reader.hpp"
#include "web/check/applicant.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace zicha::web {

bool WhatIf::has_problem() const {
    return std::any_of(problems.begin(), problems.end(),
                       [](const auto& problem) { return problem.has_value(); });
}

// Made here, so that what makes and destroys it is in the rest of the page as well.
WhatIf& Applicant::planning() const {
    if (!what_if_) {
        what_if_ = std::make_shared<WhatIf>();
        what_if_->is_open = !plan_.members.empty();
    }
    return *what_if_;
}

PlannedMonths Applicant::planned_months() const {
    return read_planned_months(book(), options_.as_of, plan_);
}

void Applicant::put_plan(const PlannedMonths& months) {
    plan_ = saved_months(book(), months);
    plan_revision_.raise();
    input_revision_.raise();
}

void Applicant::plan(std::size_t category, std::string_view text) {
    const auto year =
        static_cast<std::size_t>(book().hours.earnable_year - book().hours.first_year);
    // Read as the facts of that year are, with the same limits and the same sentences.
    facts::CellReading reading =
        facts::read_cell(book(), book().hours.hours_column(year, category), text);
    planning().texts[category] = text;
    planning().problems[category] = std::move(reading.problem);
    const bool is_known = !planning().problems[category] && !reading.cell.is_blank();
    PlannedMonths months = planned_months();
    months.spread(category, is_known ? reading.cell.hours() : ClassHours{});
    put_plan(months);
}

void Applicant::plan_month(std::size_t month, std::size_t category, ClassHours hours) {
    PlannedMonths months = planned_months();
    months.hours[month].by_category[category] = hours;
    planning().texts[category].clear();
    planning().problems[category].reset();
    put_plan(months);
}

void Applicant::plan_cheapest() {
    const assess::PlannedHours cheapest = assess::cheapest_plan(book(), assessment_);
    PlannedMonths months = planned_months();
    for (std::size_t category = 0; category < book().hours.categories.size(); ++category)
        months.spread(category, cheapest.by_category[category]);
    planning().texts = {};
    planning().problems = {};
    put_plan(months);
}

void Applicant::unplan() {
    planning().texts = {};
    planning().problems = {};
    planning().take_focus = true; // the pressed button disappears
    put_plan({});
}

void Applicant::work_out_plan(Language language) {
    if (!planning().worked_out.is_news(answered_revision_))
        return;
    const auto cells = answers_->cells();
    planning().months = planned_months();
    planning().offered = planning().months.first < PlannedMonths::count &&
                         assess::can_plan_hours(book(), assessment_, options_);
    const assess::PlannedHours hours = planning().months.sum();
    planning().ways.clear();
    if (relevance_.plan)
        planning().ways = planned_ways(book(), book().plans[*relevance_.plan], cells, hours);
    planning().is_answered =
        planning().offered && !hours.total().is_zero() && !planning().has_problem();
    if (!planning().is_answered)
        return;
    assess::AssessOptions with_plan = options_;
    with_plan.planned = &hours;
    planning().assessment = assess::assess_person(book(), cells, with_plan);
    planning().explanation =
        explain::explain(book(), cells, planning().assessment, language, with_plan);
}

} // namespace zicha::web
