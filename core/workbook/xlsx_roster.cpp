#include "core/workbook/xlsx_roster.hpp"

#include "core/workbook/codes.hpp"
#include "core/workbook/sheet_records.hpp"
#include "core/workbook/xlsx_package.hpp"
#include "core/workbook/xlsx_part.hpp"

#include <string>
#include <utility>

namespace zicha::workbook {
namespace {

constexpr std::string_view compound_start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

// Old workbooks and encrypted new ones are compound files; the latter name their content so, in
// UTF-16.
Code code_of_compound(std::string_view bytes) {
    std::string name;
    for (const char c : std::string_view("EncryptedPackage")) {
        name += c;
        name += '\0';
    }
    return bytes.find(name) == std::string_view::npos ? codes::xlsx_old_format
                                                      : codes::xlsx_encrypted;
}

} // namespace

struct XlsxRoster::Reading {
    ZipArchive archive;
    XlsxPackage package;
    XlsxStrings strings;
    XlsxStyles styles;
    std::optional<SheetRecords> records;
    std::optional<XlsxSheet> sheet;
    std::optional<XlsxPart> strings_part;      // until they are read
    std::optional<ZipEntryReader> whole_sheet; // until it is checked
    std::optional<XlsxPart> part;              // the rows, once all is ready
    std::vector<Diagnostic> notices;

    std::optional<Diagnostic> read_strings() {
        if (std::optional<Diagnostic> problem = strings_part->step())
            return problem;
        if (strings_part->is_at_end()) {
            strings_part.reset();
            if (strings.is_too_large())
                return Diagnostic{codes::xlsx_too_large, {}, {shortened(package.strings->name)}};
        }
        return std::nullopt;
    }

    // Nothing of a sheet that is damaged may be taken for its beginning.
    std::optional<Diagnostic> check_sheet() {
        std::string_view piece;
        if (std::optional<Diagnostic> problem = whole_sheet->next(piece))
            return problem;
        if (piece.empty()) {
            whole_sheet.reset();
            part.emplace(archive, *package.sheet, XlsxLimits::sheet_part_bytes, *sheet);
        }
        return std::nullopt;
    }
};

XlsxRoster::XlsxRoster() : reading_(std::make_unique<Reading>()) {}
XlsxRoster::XlsxRoster(XlsxRoster&& other) noexcept = default;
XlsxRoster& XlsxRoster::operator=(XlsxRoster&& other) noexcept = default;
XlsxRoster::~XlsxRoster() = default;

bool XlsxRoster::looks_packed(std::string_view start) {
    return start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06") ||
           start.starts_with(compound_start);
}

std::optional<Diagnostic> XlsxRoster::open(std::string_view bytes, roster::SheetHeadings headings) {
    std::optional<Diagnostic> problem = begin(bytes, std::move(headings));
    while (!problem && !is_ready())
        problem = prepare();
    return problem;
}

std::optional<Diagnostic> XlsxRoster::begin(std::string_view bytes,
                                            roster::SheetHeadings headings) {
    if (bytes.starts_with(compound_start))
        return Diagnostic{code_of_compound(bytes), {}, {}};
    Reading& reading = *reading_;
    if (std::optional<Diagnostic> problem = reading.archive.open(bytes))
        return problem;
    Result<XlsxPackage> package = read_xlsx_package(reading.archive);
    if (!package)
        return package.take_problems().front();
    reading.package = *std::move(package);
    const XlsxPackage& parts = reading.package;
    if (parts.styles != nullptr)
        if (std::optional<Diagnostic> problem = read_part(
                reading.archive, *parts.styles, XlsxLimits::small_part_bytes, reading.styles))
            return problem;
    if (reading.package.sheets > 1)
        reading.notices.push_back(
            {codes::xlsx_other_sheets,
             {},
             {std::to_string(reading.package.sheets), shortened(reading.package.sheet_name)}});
    reading.records.emplace(std::move(headings), reading.package.counts_days_from_1904);
    reading.sheet.emplace(reading.strings, reading.styles, *reading.records);
    if (parts.strings != nullptr)
        reading.strings_part.emplace(reading.archive, *parts.strings,
                                     XlsxLimits::strings_part_bytes, reading.strings);
    reading.whole_sheet.emplace(reading.archive, *parts.sheet, XlsxLimits::sheet_part_bytes);
    return std::nullopt;
}

std::optional<Diagnostic> XlsxRoster::prepare() {
    return reading_->strings_part ? reading_->read_strings() : reading_->check_sheet();
}

bool XlsxRoster::is_ready() const {
    return reading_->part.has_value();
}

std::optional<Diagnostic> XlsxRoster::step() {
    Reading& reading = *reading_;
    if (reading.part->is_at_end())
        return std::nullopt;
    if (std::optional<Diagnostic> problem = reading.part->step())
        return problem;
    if (reading.sheet->problem())
        return reading.sheet->problem();
    if (reading.part->is_at_end())
        reading.records->finish();
    return std::nullopt;
}

bool XlsxRoster::next(Record& record) {
    return reading_->records->next(record);
}

bool XlsxRoster::is_at_end() const {
    return is_ready() && reading_->part->is_at_end() && reading_->records->is_empty();
}

const std::vector<Diagnostic>& XlsxRoster::notices() const {
    return reading_->notices;
}

} // namespace zicha::workbook
