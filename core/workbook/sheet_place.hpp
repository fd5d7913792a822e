// Where in a workbook a roster was found, so that its result can be put there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

struct SheetPlace {
    std::string_view bytes;       // of the file
    std::string relation;         // of the sheet
    std::int64_t heading_row = 0; // from 1
    bool is_sound = true;         // also behind the rows, as far as they are markup
    // Of an earlier result, whose place another takes; from 0.
    std::optional<std::size_t> earlier_result = std::nullopt;
};

} // namespace zicha::workbook
