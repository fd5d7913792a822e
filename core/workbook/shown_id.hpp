// A number that names somebody, as its number format shows it: 7 under "000" is 007.
//
// Use: `shown_id(format, digits)`, the format's text for numbers, the stored digits. Nothing if the
// digits are shown as they are stored, or in a way that is not known. Limits: whole numbers that
// are not negative; digits with text around and between them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

[[nodiscard]] std::optional<std::string> shown_id(std::string_view format, std::string_view digits);

} // namespace zicha::workbook
