// The facts on the sheet: a table of years, and a line for each other answer.
#pragma once

#include "web/check/sheet.hpp"

namespace zicha::web {

// Empty if nothing was given. A question without an answer has no line; a cell of the table stays
// blank.
[[nodiscard]] std::vector<SheetLine> facts_on_sheet(const Applicant& applicant, Language language);

} // namespace zicha::web
