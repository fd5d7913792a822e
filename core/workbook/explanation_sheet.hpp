// The sheet that explains a result, as XML.
#pragma once

#include "core/workbook/own_sheet.hpp"

#include <span>
#include <string>

namespace zicha::workbook {

// A row of the sheet that explains: a word, what is said of it, and a number.
struct ExplanationRow {
    std::string label;
    std::string text;
    std::string count;
    XlsxTone tone = XlsxTone::none; // of the label
    bool is_heading = false;
};

// In the styles and the namespace of the plan.
[[nodiscard]] std::string explanation_sheet(std::span<const ExplanationRow> rows,
                                            const OwnSheetPlan& plan);

} // namespace zicha::workbook
