#include "core/workbook/xlsx_writer.hpp"
#include "core/workbook/zip_reader.hpp"
#include "tests/unit/workbook/workbooks.hpp"

namespace zicha::tests {
namespace {

std::string written(const std::vector<workbook::XlsxValue>& row) {
    workbook::XlsxWriter writer("s", {"known", "hours"});
    REQUIRE(writer.add_row(row));
    writer.finish();
    return writer.output();
}

std::string sheet_of(const std::string& bytes) {
    workbook::ZipArchive archive;
    REQUIRE_FALSE(archive.open(bytes));
    workbook::ZipEntryReader reader(archive, *archive.find("xl/worksheets/sheet1.xml"), 1U << 20U);
    std::string xml;
    for (std::string_view piece = "x"; !piece.empty(); xml += piece)
        REQUIRE_FALSE(reader.next(piece));
    return xml;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("every text comes back as it was written") {
    for (const char* text : {"=1+1", "'=1", "'", "18,5", "a\nb", "<&>\"", "_x0041_", "\x01", "𠮷",
                             " edge ", "\r", "0018"})
        CHECK(lines_of(written({{text}})) == "1: known|hours\n2: " + std::string(text) + "\n");
    CHECK(lines_of(written({{""}, {"x"}, {"beyond"}})) == "1: known|hours\n2: |x\n");
}

TEST_CASE("plain amounts are numbers where they are meant, and anything else is text") {
    for (const char* amount : {"0", "72", "4.5", "123456789", "0.25"})
        CHECK(holds(sheet_of(written({{amount, true}})), "<c r=\"A2\"><v>" + std::string(amount)));
    for (const char* other : {"018", "4.50", "-1", "1E3", "1234567890", ".5", "5.", "x"})
        CHECK(holds(sheet_of(written({{other, true}})), "<c r=\"A2\" s=\"1\" t=\"inlineStr\">"));
    CHECK(holds(sheet_of(written({{"72"}})), "<c r=\"A2\" s=\"1\" t=\"inlineStr\">"));
}

TEST_CASE("tones are grounds in their order, and the headings have filters to the last row") {
    const std::string sheet = sheet_of(
        written({{"a", false, workbook::XlsxTone::green}, {"b", false, workbook::XlsxTone::grey}}));
    CHECK(holds(sheet, "<c r=\"A2\" s=\"3\""));
    CHECK(holds(sheet, "<c r=\"B2\" s=\"8\""));
    CHECK(holds(sheet, "<autoFilter ref=\"A1:B2\"/>"));
}

TEST_CASE("a text longer than a cell can hold is cut between characters, and counted") {
    workbook::XlsxWriter writer("s", {"known"});
    const std::string text = std::string(32'766, 'x') + "𠮷"; // which counts twice
    REQUIRE(writer.add_row(std::vector<workbook::XlsxValue>{{text}}));
    writer.finish();
    CHECK(writer.cut_cells() == 1);
    CHECK(lines_of(writer.output()) == "1: known\n2: " + std::string(32'766, 'x') + "\n");
}

} // namespace zicha::tests
