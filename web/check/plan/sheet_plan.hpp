// The study plan on the sheet: a table of months, called a plan.
#pragma once

#include "web/check/sheet.hpp"

namespace zicha::web {

// Empty where nothing is planned, or nothing can be any more.
[[nodiscard]] std::vector<SheetLine> plan_on_sheet(const Applicant& applicant, Language language);

} // namespace zicha::web
