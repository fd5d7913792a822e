#include "tests/unit/workbook/workbooks.hpp"

namespace zicha::tests {
namespace {

const std::string headings = R"(<row r="1"><c r="A1" t="str"><v>known</v></c>)"
                             R"(<c r="B1" t="str"><v>hours</v></c></row>)";

std::string below(std::string_view rows, std::string_view strings = "",
                  std::string_view styles = "", std::string_view properties = "") {
    std::string lines =
        lines_of(workbook_of(headings + std::string(rows), strings, styles, properties));
    if (lines.starts_with("xlsx.")) // while the headings still waited
        return lines;
    constexpr std::string_view first = "1: known|hours\n";
    REQUIRE_MESSAGE(lines.starts_with(first), lines);
    return lines.substr(first.size());
}

} // namespace

TEST_CASE("a row is one record at its own number, whatever its cells hold") {
    CHECK(below(R"(<row r="4"><c r="A4"><v>1,2</v></c><c r="B4"><v>18&#10;E7,x</v></c></row>)"
                R"(<row r="9"><c r="B9" t="inlineStr"><is><t>"a",b</t></is></c></row>)") ==
          "4: 1,2|18\nE7,x\n9: |\"a\",b\n");
}

TEST_CASE("rows and cells without a place follow the one before, and blank rows are none") {
    CHECK(below(R"(<row><c t="str"><v>a</v></c><c><v>1</v></c></row><row><c s="1"/></row>)"
                R"(<row><c r="C4"><v>3</v></c><c><v>4</v></c></row>)") == "2: a|1\n4: ||3|4\n");
    CHECK(below(R"(<row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>1</v></c></row>)") == "2: 1|2\n");
}

TEST_CASE("numbers are hours in columns of hours alone") {
    CHECK(below(R"(<row r="2"><c r="A2"><v>3.3400000000000003</v></c>)"
                R"(<c r="B2"><v>3.3400000000000003</v></c></row>)") == "2: 3.34|3.34\n");
    CHECK(below(R"(<row r="2"><c r="A2"><v>3.340001</v></c><c r="B2"><v>3.340001</v></c></row>)") ==
          "2: 3.340001|3.34\n");
}

TEST_CASE("shared texts are joined from their runs, without what tells the pronunciation") {
    CHECK(
        below(
            R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>)",
            R"(<si><r><t>a</t></r><r><t>b_x000A_</t></r><rPh><t>x</t></rPh></si><si><t/></si>)") ==
        "2: ab\n\n");
    CHECK(below(R"(<row r="2"><c r="A2" t="s"><v>2</v></c></row>)", "<si><t>a</t></si>") ==
          "xlsx.damaged");
}

TEST_CASE("truth, errors and formulas are what the sheet shows") {
    CHECK(below(R"(<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c></row>)"
                R"(<row r="3"><c r="A3"><f>1+1</f><v>2</v></c><c r="B3"><f>A1</f></c></row>)") ==
          "2: TRUE|#N/A\n3: 2|=A1\n");
}

TEST_CASE("a style of dates makes a day of a number, built in or the workbook's own") {
    constexpr std::string_view styles =
        R"(<numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;"/>)"
        R"(<numFmt numFmtId="201" formatCode="0&quot;day&quot;"/></numFmts>)"
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="201"/></cellXfs>)";
    CHECK(below(R"(<row r="2"><c r="A2" s="1"><v>45731</v></c><c r="B2" s="2"><v>45731</v></c>)"
                R"(<c r="C2" s="3"><v>45731</v></c><c r="D2" s="9"><v>1</v></c></row>)",
                "", styles) == "2: 2025-03-15|2025-03-15|45731|1\n");
    CHECK(below(R"(<row r="2"><c r="A2" s="1"><v>44269</v></c></row>)", "", styles,
                R"(<workbookPr date1904="1"/>)") == "2: 2025-03-15\n");
}

TEST_CASE("the row of headings is the best of the first ten, and the rows above are left out") {
    std::string rows;
    for (int row = 1; row < 10; ++row)
        rows += "<row r=\"" + std::to_string(row) + "\"><c t=\"str\"><v>title</v></c></row>";
    CHECK(lines_of(workbook_of(rows + R"(<row r="20"><c t="str"><v>known</v></c></row>)")) ==
          "20: known\n");
    CHECK(lines_of(workbook_of(R"(<row r="3"><c t="str"><v>title</v></c></row>)")) == "3: title\n");
    CHECK(lines_of(workbook_of("")).empty());
}

TEST_CASE("a sheet that is no sheet is refused where that shows") {
    CHECK(below(R"(<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>)") ==
          "xlsx.damaged");
    CHECK(below(R"(<row r="1"><c r="A1"><v>1</v></c></row>)") == "xlsx.damaged");
    CHECK(below(R"(<row r="1048577"><c><v>1</v></c></row>)") == "xlsx.beyond_sheet");
    CHECK(below(R"(<row r="2"><c r="XFE2"><v>1</v></c></row>)") == "xlsx.beyond_sheet");
    CHECK(below("<row>") == "xlsx.damaged");
    CHECK(lines_of(zipped({{"x", "y"}})) == "xlsx.not_workbook");
    CHECK(lines_of("PK\x03\x04") == "xlsx.cut");
    CHECK(lines_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == "xlsx.old_format");
}

} // namespace zicha::tests
