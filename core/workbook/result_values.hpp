// The columns of a result as cells of a workbook: the words that CsvRows has, numbers where they
// are amounts, verdicts on their colours.
#pragma once

#include "core/assess/assess.hpp"
#include "core/base/text.hpp"
#include "core/roster/row_block.hpp"
#include "core/rules/rule_book.hpp"
#include "core/workbook/xlsx_cells.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace zicha::workbook {

// What is only assumed has a ground of its own, whatever the verdict.
[[nodiscard]] XlsxTone tone_of(const rules::RuleBook& book, assess::Verdict verdict);

class ResultValues {
public:
    // The book must outlive it.
    ResultValues(const rules::RuleBook& book, Language language);

    // The cells of a row, which are good until the next call.
    void append(std::vector<XlsxValue>& values, const roster::RowBlock& rows, std::size_t row);

private:
    const rules::RuleBook& book_;
    Language language_;
    std::vector<bool> are_amounts_; // a column each
    std::vector<std::string> cells_;
};

} // namespace zicha::workbook
