#include "core/workbook/codes.hpp"
#include "core/workbook/own_columns.hpp"
#include "core/workbook/own_workbook.hpp"
#include "tests/unit/workbook/workbooks.hpp"

#include <array>

namespace zicha::tests {
namespace {

workbook::SheetOutline outline_of(std::string_view sheet, std::size_t step = 7) {
    workbook::SheetOutliner outliner(2);
    for (; !sheet.empty(); sheet.remove_prefix(std::min(step, sheet.size())))
        outliner.feed(sheet.substr(0, step));
    outliner.finish();
    return outliner.outline();
}

constexpr std::string_view usual =
    "<x:worksheet xmlns:x=\"m\"><x:cols><x:col min=\"1\"/></x:cols><x:sheetData>"
    "<x:row r=\"1\"><x:c r=\"F1\" s=\"9\"/></x:row>"
    "<x:row><x:c s=\"3\"><x:v>1</x:v></x:c><x:c s=\"4\"><x:is/></x:c><x:c s=\"8\"/></x:row>"
    "<x:row r=\"5\"><x:c r=\"B5\" s=\"5\"><x:f/></x:c><x:c r=\"D5\" s=\"6\"></x:c></x:row>"
    "</x:sheetData><x:autoFilter ref=\"A2:B5\"/><x:mergeCells><x:mergeCell ref=\"A1:Z1\"/>"
    "<x:mergeCell ref=\"A5:C5\"/></x:mergeCells></x:worksheet>";

// The reason why nothing can be put into it, or the sheet with a result of two columns.
std::string own_sheet_of(const std::string& bytes) {
    workbook::OwnWorkbook own({bytes, "a", 1}, {"v", "n"}, "e");
    while (!own.is_ready())
        if (const std::optional<Diagnostic> reason = own.prepare())
            return std::string(code_name(reason->code));
    while (!own.wants_rows())
        own.go_on();
    own.set_widths({3, 4});
    own.add_row(2, std::array{workbook::XlsxValue{"<yes>", false, workbook::XlsxTone::green},
                              workbook::XlsxValue{"4.5", true}});
    own.finish({{"label", "text", "1"}});
    while (!own.is_done())
        own.go_on();
    CHECK_FALSE(own.problem());
    workbook::ZipArchive archive;
    REQUIRE_FALSE(archive.open(own.output()));
    REQUIRE(archive.find("sheet1.xml") != nullptr);
    std::string xml;
    workbook::ZipEntryReader reader(archive, *archive.find("s"), 1U << 20U);
    for (std::string_view piece = "x"; !piece.empty(); xml += piece)
        REQUIRE_FALSE(reader.next(piece));
    return xml;
}

} // namespace

TEST_CASE("the outline of a sheet says how far it reaches, and how its cells look") {
    for (const std::size_t step : {1U, 7U, 5000U}) {
        const workbook::SheetOutline outline = outline_of(usual, step);
        CHECK_FALSE(outline.fault);
        CHECK(outline.prefix == "x:");
        CHECK(outline.main_namespace == "m");
        CHECK(outline.filled_columns == 3); // the title's cells are merged further
        CHECK(outline.cell_columns == 6);
        CHECK(outline.last_row == 5);
        CHECK(outline.columns == "<x:cols><x:col min=\"1\"/></x:cols>");
        CHECK(outline.heading_style == "4");
        CHECK(outline.body_style == "5");
        REQUIRE(outline.filter);
        CHECK(workbook::range_text(*outline.filter) == "A2:B5");
    }
}

TEST_CASE("a sheet whose markup is not the usual one is not to be changed") {
    for (const char* sheet :
         {"<worksheet/>", "<chartsheet><sheetData/></chartsheet>", "<worksheet><sheetData>",
          "<worksheet><sheetData/></worksheet></worksheet>",
          "<worksheet><sheetData><c/></sheetData></worksheet>",
          "<worksheet><sheetData/><sheetData/></worksheet>",
          "<worksheet><sheetData><row><c r='B'/></row></sheetData></worksheet>",
          "<worksheet><sheetData><row><row/></row></sheetData></worksheet>",
          "<worksheet><x:sheetData/></worksheet>", "<worksheet xmlns='\"'><sheetData/></worksheet>",
          "\xFF\xFE<"}) {
        const workbook::SheetOutline outline = outline_of(sheet);
        REQUIRE_MESSAGE(outline.fault, sheet);
        CHECK(*outline.fault == codes::xlsx_own_markup);
    }
    const char* sheet = "<worksheet><sheetData/><sheetProtection sheet='true'/></worksheet>";
    CHECK(outline_of(sheet).fault == codes::xlsx_own_protected);
    CHECK_FALSE(
        outline_of("<worksheet><sheetData/><sheetProtection objects='1'/></worksheet>").fault);
}

TEST_CASE("columns get their widths among those that are told, which are split around them") {
    const std::array<std::size_t, 2> widths{5, 100};
    const auto columns = [&](std::string_view cols) {
        return workbook::with_columns(cols, "x:", 2, widths).value_or("none");
    };
    const std::string added = "<x:col width=\"6\" customWidth=\"1\" min=\"3\" max=\"3\"/>"
                              "<x:col width=\"60\" customWidth=\"1\" min=\"4\" max=\"4\"/>";
    CHECK(columns("") == "<x:cols>" + added + "</x:cols>");
    CHECK(columns("<x:cols><x:col min='1' max='9' hidden='1'/></x:cols>") ==
          "<x:cols><x:col min='1' max='2' hidden='1'/>" + added +
              "<x:col min='5' max='9' hidden='1'/></x:cols>");
    CHECK(columns("<x:cols><x:col min='4' max='4'/><x:col min='5' max='6'/></x:cols>") ==
          "<x:cols>" + added + "<x:col min='5' max='6'/></x:cols>");
    CHECK(columns("<x:cols>") == "none");
}

TEST_CASE("a result is put beside the rows of a sheet, and all else is copied") {
    const std::string row = "<row r=\"1\"><c><v>1</v></c>";
    const std::string tail = "</sheetData><other a='1'/></worksheet>";
    const std::string sheet = own_sheet_of(workbook_of_sheet(
        "<worksheet><sheetData>" + row + "</row><!-- x --><row><c><v>2</v></c></row>" + tail));
    CHECK(sheet == "<worksheet><cols><col width=\"6\" customWidth=\"1\" min=\"2\" max=\"2\"/>"
                   "<col width=\"6\" customWidth=\"1\" min=\"3\" max=\"3\"/></cols><sheetData>" +
                       row +
                       "<c r=\"B1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">v</t></is></c>"
                       "<c r=\"C1\" t=\"inlineStr\"><is><t "
                       "xml:space=\"preserve\">n</t></is></c></row><!-- x -->"
                       "<row><c><v>2</v></c><c r=\"B2\" s=\"3\" t=\"inlineStr\"><is>"
                       "<t xml:space=\"preserve\">&lt;yes&gt;</t></is></c>"
                       "<c r=\"C2\" s=\"0\"><v>4.5</v></c></row>" +
                       tail);
    CHECK(own_sheet_of(workbook_of_sheet("<worksheet><sheetData/><a></worksheet>")) ==
          "xlsx.own_markup");
    CHECK(own_sheet_of("PK") == "xlsx.cut");
}

} // namespace zicha::tests
