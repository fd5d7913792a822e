// The columns of a sheet, which tell their widths, with those of a result among them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace zicha::workbook {

// `columns`: the element cols as it is written, or empty; `first`: of the added ones, from 0, whose
// widths, in characters, take the place of what was said of these columns. Nothing if it is written
// in a way that cannot be added to.
[[nodiscard]] std::optional<std::string> with_columns(std::string_view columns,
                                                      std::string_view prefix, std::size_t first,
                                                      std::span<const std::size_t> widths);

} // namespace zicha::workbook
