#include "core/workbook/file_kind.hpp"

#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/workbook/codes.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace zicha::workbook {
namespace {

constexpr std::size_t looked_at = 2048;

struct Signature {
    std::string_view start;
    std::string_view name;
};

constexpr std::string_view lotus_start("\0\0\x1A\0", 4);

constexpr std::array<Signature, 16> signatures{{{"%PDF", "PDF"},
                                                {"{\\rtf", "RTF"},
                                                {"7z\xBC\xAF", "7z"},
                                                {"Rar!", "RAR"},
                                                {"\x1F\x8B", "Gnumeric / gzip"},
                                                {"\x89PNG", "PNG"},
                                                {"\xFF\xD8\xFF", "JPEG"},
                                                {"GIF8", "GIF"},
                                                {"SQLite format 3", "SQLite"},
                                                {"PAR1", "Parquet"},
                                                {"MIME-Version:", "MHTML"},
                                                {"ID;P", "SYLK (.slk)"},
                                                {"TABLE\r\n0,1", "DIF (.dif)"},
                                                {"TABLE\n0,1", "DIF (.dif)"},
                                                {"socialcalc:version", "SocialCalc"},
                                                {lotus_start, "Lotus 1-2-3"}}};

constexpr std::array<std::string_view, 8> html_starts{"<html", "<!doctypehtml", "<table", "<head",
                                                      "<meta", "<body",         "<div",   "<style"};

Diagnostic named(std::string_view name) {
    return {codes::file_other_kind, {}, {std::string(name)}};
}

bool holds(std::string_view text, std::string_view piece) {
    return text.find(piece) != std::string_view::npos;
}

std::optional<Diagnostic> markup_kind(std::string_view start) {
    const std::string text = normalised_word(start);
    if (!text.starts_with('<'))
        return std::nullopt;
    const bool is_xml = text.starts_with("<?xml");
    if (std::any_of(html_starts.begin(), html_starts.end(),
                    [&](std::string_view tag) { return text.starts_with(tag); }) ||
        (is_xml && holds(text, "<html")))
        return Diagnostic{codes::file_html, {}, {}};
    if (holds(text, "urn:schemas-microsoft-com:office:spreadsheet"))
        return named("XML 2003");
    if (holds(text, "opendocument"))
        return named("OpenDocument (.fods)");
    if (holds(text, "gnumeric"))
        return named("Gnumeric");
    return is_xml ? std::optional(named("XML")) : std::nullopt;
}

bool is_json(std::string_view start) {
    const std::string text = normalised_word(start.substr(0, 64));
    return text.starts_with("{\"") || text.starts_with("[{") || text.starts_with("[[\"");
}

// A table of dBASE or FoxPro: its version, the day it was changed, the sizes of header and record.
bool is_dbase(std::string_view start) {
    constexpr std::string_view versions = "\x03\x04\x05\x30\x31\x32\x43\x83\x8B\x8E\xCB\xF5\xFB";
    constexpr std::size_t header_bytes = 32;
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(start[at]); };
    return start.size() > header_bytes && holds(versions, start.substr(0, 1)) && byte(2) >= 1 &&
           byte(2) <= 12 && byte(3) >= 1 && byte(3) <= 31 &&
           byte(8) + 256 * byte(9) > static_cast<int>(header_bytes) && byte(10) + byte(11) > 0;
}

// Workbooks of Excel 2 to 4, which have no container.
bool is_oldest_excel(std::string_view start) {
    return start.size() > 4 && start[0] == '\x09' && start[3] == '\0' &&
           (start[1] == '\0' || start[1] == '\x02' || start[1] == '\x04' || start[1] == '\x08');
}

// Lists that were packed to be sent.
std::optional<Diagnostic> archive_of_tables(const ZipArchive& archive) {
    for (const PackedEntry& packed : archive.in_order())
        for (const std::string_view ending : {".xlsx", ".xls", ".csv", ".et", ".ods"})
            if (packed.entry->name.ends_with(ending))
                return Diagnostic{codes::file_archive, {}, {}};
    return std::nullopt;
}

} // namespace

std::optional<Diagnostic> other_text_kind(std::string_view start) {
    start = start.substr(0, looked_at);
    for (const Signature& signature : signatures)
        if (start.starts_with(signature.start))
            return named(signature.name);
    if (is_dbase(start))
        return named("dBASE (.dbf)");
    if (is_oldest_excel(start))
        return Diagnostic{codes::xlsx_old_format, {}, {}};
    if (holds(start, "PK\x03\x04"))
        return Diagnostic{codes::xlsx_not_at_start, {}, {}};
    if (is_json(start))
        return named("JSON");
    return markup_kind(start);
}

std::optional<Diagnostic> other_packed_kind(const ZipArchive& archive) {
    if (archive.find("xl/workbook.bin") != nullptr)
        return Diagnostic{codes::xlsx_binary_format, {}, {}};
    if (archive.find("index/document.iwa") != nullptr || archive.find("index.zip") != nullptr)
        return Diagnostic{codes::file_numbers, {}, {}};
    if (archive.find("content.xml") != nullptr)
        return named("OpenDocument (.ods)");
    if (archive.find("word/document.xml") != nullptr)
        return named("Word (.docx)");
    if (archive.find("ppt/presentation.xml") != nullptr)
        return named("PowerPoint (.pptx)");
    return archive_of_tables(archive);
}

} // namespace zicha::workbook
