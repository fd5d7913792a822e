// The parts of a workbook that tell which sheets it has, with one sheet more; all else of them
// stays as it is written.
//
// Use: fill a NewSheet, then ask for each part's new text. Each gives nothing if the part is
// written in a way that cannot be added to.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/workbook/cell_place.hpp"
#include "core/workbook/zip_reader.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

struct NewSheet {
    std::string beside;   // the relation of the sheet that is decided
    std::string name;     // wanted; changed if there is such a sheet
    std::string part;     // by `add_relation`
    std::string relation; // by `add_relation`
};

// A part that nothing has, in the folder of the sheet that is decided, and a relation to it.
// `styles`: the part of styles to be related as well, if the workbook has none; else empty.
[[nodiscard]] std::optional<std::string> add_relation(std::string_view xml,
                                                      const ZipArchive& archive,
                                                      std::string_view beside_part, NewSheet& sheet,
                                                      std::string_view styles);

// The same kind as the sheet that is decided.
[[nodiscard]] std::optional<std::string>
add_content_type(std::string_view xml, const NewSheet& sheet, std::string_view styles);
// A workbook with macros, or a template, may not be called .xlsx.
[[nodiscard]] bool is_plain_workbook(std::string_view content_types, std::string_view workbook);

// The last sheet; and the range of the other's filter, which a hidden name repeats.
[[nodiscard]] std::optional<std::string> add_sheet(std::string_view xml, NewSheet& sheet,
                                                   const std::optional<CellRange>& filter,
                                                   std::size_t last_column);
[[nodiscard]] bool is_structure_protected(std::string_view workbook);

} // namespace zicha::workbook
