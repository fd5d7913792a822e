// The paths of parts in a package, as one part names another.
#pragma once

#include <string>
#include <string_view>

namespace zicha::workbook {

// Names of parts that differ in the case of ASCII letters alone name one part.
[[nodiscard]] std::string in_lower_case(std::string_view name);
[[nodiscard]] std::string_view folder_of(std::string_view part);
// "../a/./b" as seen from the folder of the part that names it.
[[nodiscard]] std::string resolved(std::string_view folder, std::string_view target);
// The part that tells the relations of this one.
[[nodiscard]] std::string relations_of(std::string_view part);

} // namespace zicha::workbook
