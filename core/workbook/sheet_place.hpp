// Where in a workbook a roster was found, so that its result can be put there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zicha::workbook {

struct SheetPlace {
    std::string_view bytes;       // of the file
    std::string relation;         // of the sheet
    std::int64_t heading_row = 0; // from 1
};

} // namespace zicha::workbook
