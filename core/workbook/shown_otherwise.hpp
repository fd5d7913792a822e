// Hours of a sheet that its reader sees otherwise than they are stored, and what is said of them.
//
// Use: `see` each number in a column of hours; `notices` at the end. Promises: memory is bounded;
// cells are counted beyond those that are named.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/workbook/xlsx_sheet.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

class ShownOtherwise {
public:
    // True if it is shown as a number that cannot be meant by the one that is stored, which the row
    // then has to report; it is not named here.
    [[nodiscard]] bool see(const XlsxRow& row, const XlsxCell& cell, bool are_zeros_hidden);

    [[nodiscard]] std::vector<Diagnostic> notices() const;

private:
    static constexpr std::int64_t most_named = 10;

    struct NamedCells {
        std::int64_t count = 0;
        std::string named;
    };

    static void add(NamedCells& cells, const std::string& text);

    NamedCells unseen_;
    NamedCells otherwise_;
};

} // namespace zicha::workbook
