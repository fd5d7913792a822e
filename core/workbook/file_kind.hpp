// Files that are something else than their name says: a web page named .xls, a sheet of another
// program.
//
// Use: `other_text_kind` on the start of a file that is no workbook, before it is taken for text;
// `other_packed_kind` on a container without a workbook in it. Each gives what it is, and what to
// do. Limits: told by the first bytes and by names in the container; nothing is read further.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/workbook/zip_reader.hpp"

#include <optional>
#include <string_view>

namespace zicha::workbook {

[[nodiscard]] std::optional<Diagnostic> other_text_kind(std::string_view start);
[[nodiscard]] std::optional<Diagnostic> other_packed_kind(const ZipArchive& archive);

} // namespace zicha::workbook
