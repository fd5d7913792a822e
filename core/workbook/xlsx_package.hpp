// Which parts of a workbook hold its sheets, its texts and its styles.
//
// Use: `read_xlsx_package(archive)`. Parts are found by their relationships, never by their usual
// names. Limits: charts and macros are no tables; there is at least one sheet that is one.
#pragma once

#include "core/base/result.hpp"
#include "core/workbook/zip_reader.hpp"

#include <cstddef>
#include <string>
#include <vector>

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

struct XlsxSheetPart {
    std::string name;
    const ZipEntry* entry = nullptr;
    bool is_hidden = false;
    std::string relation; // its id
    std::string path;     // of the part, as the relation names it
};

struct XlsxPackage {
    std::vector<XlsxSheetPart> sheets; // those that are tables, in the workbook's order
    std::size_t shown_sheets = 0;      // that are not hidden, tables or not
    const ZipEntry* strings = nullptr; // absent: cells hold their own text
    const ZipEntry* styles = nullptr;
    const ZipEntry* workbook = nullptr;
    const ZipEntry* relations = nullptr; // of the workbook
    std::string styles_path;             // if it is related, whether or not there is such a part
    bool counts_days_from_1904 = false;
    // Written by a program that leaves the formulas to the one that opens it.
    bool is_calculated_on_load = false;
};

[[nodiscard]] Result<XlsxPackage> read_xlsx_package(const ZipArchive& archive);

} // namespace zicha::workbook
