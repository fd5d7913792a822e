// The hours of the plan that applies: a chart of its years and sums against what is asked, and the
// total alone.
#pragma once

#include "web/check/applicant.hpp"
#include "web/widgets/ui.hpp"

namespace zicha::web {

// Every year of the plan is complete; then its sums are not needed.
[[nodiscard]] bool is_met_year_by_year(const Applicant& applicant);

// The chart, with its figures in words, and the total alone in one line; nothing while it is not
// settled which plan applies. Sums that are not needed are not drawn; nor are the years beside the
// form, whose rows show them.
void draw_hours_chart(Ui& ui, const Applicant& applicant, bool with_years);
void draw_total(Ui& ui, const Applicant& applicant);

} // namespace zicha::web
