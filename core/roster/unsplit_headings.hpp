// Headings that were read as one cell: their columns are parted by something that is not read, by
// strokes, spaces, or the lines of a drawn table; or all of a list stands in one column of a sheet.
//
// Use: `find_unsplit_headings` on the first lines, where no headings were found. Gives what parts
// them and how to save the list. Limits: the first dozen lines; two headings must be known.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/roster/sheet_headings.hpp"

#include <optional>
#include <string_view>

namespace zicha::roster {

// `is_sheet`: the lines are cells of one column, so that commas and tabs part nothing there,
// either.
[[nodiscard]] std::optional<Diagnostic>
find_unsplit_headings(std::string_view lines, const SheetHeadings& known, bool is_sheet);

} // namespace zicha::roster
