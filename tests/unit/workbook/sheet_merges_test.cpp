#include "core/workbook/merged_rows.hpp"
#include "core/workbook/sheet_merges.hpp"
#include "tests/unit/workbook/workbooks.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace zicha;
using namespace zicha::tests;

namespace {

// "0-1:2-3" of each, in rows and columns from 0; "?" if it is not sure.
std::string ranges_of(std::string_view sheet, std::size_t piece = 1 << 16U) {
    workbook::SheetMerges merges;
    for (; !sheet.empty(); sheet.remove_prefix(std::min(piece, sheet.size())))
        merges.feed(sheet.substr(0, piece));
    merges.finish();
    if (!merges.is_sure())
        return "?";
    std::string text;
    for (const workbook::CellRange& range : merges.handler().take_ranges())
        text += std::to_string(range.first_row) + "-" + std::to_string(range.last_row) + ":" +
                std::to_string(range.first_column) + "-" + std::to_string(range.last_column) + " ";
    return text;
}

std::string sheet_of(std::string_view rows, std::string_view merges) {
    return "<worksheet><sheetData>" + std::string(rows) + "</sheetData><mergeCells>" +
           std::string(merges) + "</mergeCells></worksheet>";
}

constexpr std::string_view two = R"(<mergeCell ref="B3:C3"/><mergeCell ref="$A$1:$A$2"/>)";

} // namespace

TEST_CASE("merged cells are found behind the rows, wherever the pieces end") {
    const std::string sheet = sheet_of("<row><c><v>Data DD</v></c></row>", two);
    for (std::size_t piece = 1; piece < sheet.size() + 1; ++piece)
        CHECK(ranges_of(sheet, piece) == "0-1:0-0 2-2:1-2 ");
    CHECK(ranges_of("<x:worksheet><x:sheetData></x:sheetData ><x:mergeCells><x:mergeCell "
                    "ref=\"A1:B1\"/></x:mergeCells></x:worksheet>") == "0-0:0-1 ");
}

TEST_CASE("a sheet that pretends to end elsewhere is not sure, and no place is beyond a sheet") {
    CHECK(ranges_of(sheet_of("<c><![CDATA[</sheetData></worksheet>]]></c>", two)) == "?");
    CHECK(ranges_of(sheet_of("<!-- </sheetData> -->", two)) == "?");
    CHECK(ranges_of("<worksheet><sheetData/></worksheet>") == "?");
    CHECK(ranges_of(sheet_of("", R"(<mergeCell ref="A1:XFE1"/><mergeCell ref="A1:A1048577"/>)"
                                 R"(<mergeCell ref=""/><mergeCell ref="1A:B1"/><mergeCell/>)")) ==
          "");
}

TEST_CASE("text that is merged downwards stands in each row, hours that are merged nowhere") {
    const auto text = [](std::string_view place, std::string_view value) {
        return "<c r=\"" + std::string(place) + "\" t=\"inlineStr\"><is><t>" + std::string(value) +
               "</t></is></c>";
    };
    const std::string rows = "<row r=\"1\">" + text("A1", "known") + text("B1", "hours") +
                             "</row><row r=\"2\">" + text("A2", "x") +
                             "<c r=\"B2\"><v>18</v></c></row>" +
                             "<row r=\"3\"><c r=\"C3\"><v>1</v></c></row>" + "<row r=\"4\">" +
                             text("A4", "y") + "</row>";
    const std::string merges = R"(<mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/>)";
    workbook::XlsxRoster reader;
    const std::string bytes =
        workbook_of(rows + "</sheetData><mergeCells>" + merges + "</mergeCells><sheetData>");
    REQUIRE(!reader.open(bytes, test_headings()));
    std::vector<Record> records;
    while (!reader.is_at_end()) {
        REQUIRE(!reader.step());
        for (Record record; reader.next(record);)
            records.push_back(record);
    }
    REQUIRE(records.size() == 4);
    CHECK(records[1].fault() == RecordFault::merged_cell);
    CHECK(records[1].fault_cell() == 1);
    CHECK(records[2][0] == "x");
    CHECK(records[2].fault() == RecordFault::merged_cell);
    CHECK(records[2].fault_cell() == 1);
    CHECK(records[3].fault() == RecordFault::none);
    REQUIRE(reader.notices().size() == 1);
    CHECK(reader.notices().front().arguments.front() == "known");
}

TEST_CASE("a percentage is what its cell shows") {
    CHECK(workbook::is_percent_format("0.0%"));
    CHECK_FALSE(workbook::is_percent_format("0\"%\""));
    CHECK_FALSE(workbook::is_percent_format("0\\%"));
    CHECK(lines_of(
              workbook_of(R"(<row><c s="1"><v>0.855</v></c><c s="2"><v>1</v></c></row>)", "",
                          R"(<numFmts><numFmt numFmtId="170" formatCode="0.0%"/></numFmts>)"
                          R"(<cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs>)")) ==
          "1: 85.5%|100%\n");
}
