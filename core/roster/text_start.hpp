// The start of a table in separated text: its separator, and its headings.
//
// Use: `read_text_start`. The separator is the one that is given, or that a first line "sep=;"
// tells, or by which the most headings are known. Lines above the headings, and headings of several
// rows, are as heading_rows.hpp has them.
#pragma once

#include "core/base/record.hpp"
#include "core/roster/sheet_headings.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace zicha::roster {

struct TextStart {
    char separator = ',';
    bool is_empty = true;      // there is no record at all
    std::size_t first_row = 1; // records before the first row below the headings
    Record headings;           // joined, if they take several rows
};

[[nodiscard]] TextStart read_text_start(std::string_view text, std::optional<char> separator,
                                        const SheetHeadings& known);

} // namespace zicha::roster
