// Which parts of a workbook hold its first sheet, its texts and its styles.
//
// Use: `read_xlsx_package(archive)`. Parts are found by their relationships, never by their usual
// names. Limits: the first sheet is the first of the workbook that is a table and is not hidden,
// or, if all are hidden, the first; charts and macros are no tables.
#pragma once

#include "core/base/result.hpp"
#include "core/workbook/zip_reader.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace zicha::workbook {

struct XlsxLimits {
    static constexpr std::uint64_t small_part_bytes = std::uint64_t{16} << 20U;
    static constexpr std::uint64_t strings_part_bytes = std::uint64_t{512} << 20U;
    static constexpr std::uint64_t sheet_part_bytes = std::uint64_t{4} << 30U;
    static constexpr std::size_t strings_bytes = std::size_t{256} << 20U; // held, of all texts
    static constexpr std::size_t strings = std::size_t{1} << 24U;
    static constexpr std::int64_t rows = 1'048'576;
    static constexpr std::size_t columns = 16'384;
};

struct XlsxPackage {
    const ZipEntry* sheet = nullptr;
    const ZipEntry* strings = nullptr; // absent: cells hold their own text
    const ZipEntry* styles = nullptr;
    std::string sheet_name;
    std::size_t sheets = 0; // that are not hidden
    bool counts_days_from_1904 = false;
};

[[nodiscard]] Result<XlsxPackage> read_xlsx_package(const ZipArchive& archive);

} // namespace zicha::workbook
