// Where on a sheet its old drawings lie: form controls, and comments that are always shown.
//
// Use: `control_places` on the text of the sheet's drawing in VML. Limits: what has an anchor of
// cells; a comment that shows only under the pointer is no picture.
#pragma once

#include "core/workbook/sheet_pictures.hpp"

#include <string_view>
#include <vector>

namespace zicha::workbook {

[[nodiscard]] std::vector<PicturePlace> control_places(std::string_view vml);

} // namespace zicha::workbook
