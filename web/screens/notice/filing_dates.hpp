// The committee's table of filing dates.
#pragma once

#include "core/notice/filing_date.hpp"
#include "web/widgets/ui.hpp"

#include <span>

namespace zicha::web {

// A row a meeting: its day and both filing days with their weekdays; below a row the remarks about
// it.
void draw_filing_table(Ui& ui, const notice::Filing& filing,
                       std::span<const notice::FilingDates> meetings);

} // namespace zicha::web
