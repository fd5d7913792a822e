// The study plan as columns that can be dragged.
#pragma once

#include "web/check/applicant.hpp"
#include "web/widgets/ui.hpp"

namespace zicha::web {

// The months that are left, each category with a handle of its own, and their table.
void draw_plan_chart(Ui& ui, Applicant& applicant);

} // namespace zicha::web
