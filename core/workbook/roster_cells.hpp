// The roster's own cells of a row, as a plain workbook of the result has them.
//
// Use: one for each roster; `append` for each row. Promises: hours are numbers, in columns of
// hours; any other cell is text, just as the roster writes it, unless it looks like a private
// number and is masked. Limits: book and record must outlive what was appended, and so must this.
#pragma once

#include "core/base/record.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"
#include "core/workbook/xlsx_cells.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

class RosterCells {
public:
    RosterCells(const rules::RuleBook& book, const roster::RosterSurvey& survey,
                const roster::RosterLayout& layout);

    // `is_plain`: no cell is private or other than UTF-8. `mask` is called for each that is masked.
    void append(std::vector<XlsxValue>& values, const Record& record, bool is_plain,
                const std::function<void()>& mask);

private:
    struct OwnColumn { // of the output
        std::optional<std::size_t> column;
        std::optional<std::size_t> hours; // the fact, if it is one of hours
        std::string text;                 // of its cell, where that is not written as it is
    };

    [[nodiscard]] std::string_view shown(OwnColumn& own, std::string_view cell, bool is_plain,
                                         const std::function<void()>& mask);

    const rules::RuleBook& book_;
    std::vector<OwnColumn> own_columns_;
};

} // namespace zicha::workbook
