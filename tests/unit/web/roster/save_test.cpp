#include "tests/unit/web/device_double.hpp"
#include "tests/unit/web/editions.hpp"
#include "tests/unit/workbook/workbooks.hpp"
#include "web/roster/employer.hpp"

namespace zicha::tests {
namespace {

using web::Employer;
using web::Roster;
using web::RosterFileKind;

// Of one sheet with these rows, as XML, and another part.
std::string workbook_bytes(std::string_view rows) {
    return workbook_of_sheet("<worksheet><sheetData>" + std::string(rows) +
                             "</sheetData></worksheet>");
}

std::string cell(std::string_view text) {
    return "<c t=\"inlineStr\"><is><t>" + std::string(text) + "</t></is></c>";
}

std::string rows() {
    return "<row>" + cell("工号") + cell("级别") + cell("2025公需") + cell("2025专业") +
           "</row><row>" + cell("E1") + cell("中级") + "<c s=\"0\"><v>18</v></c></row>";
}

void work(Employer& employer) {
    for (int slice = 0; employer.has_work() && slice < 10000; ++slice)
        (void)employer.work(Language::zh);
    REQUIRE_FALSE(employer.has_work());
}

void open(Employer& employer, const std::string& bytes) {
    DeviceDouble& device = fresh_device();
    device.large_file = {"staff.xlsx", bytes.size(), false};
    device.large_bytes = bytes;
    REQUIRE(employer.take_file(book_from(this_year()), {}));
    work(employer);
    REQUIRE(employer.roster().stage() == Roster::Stage::ready);
}

std::string part(const std::string& bytes, std::string_view name) {
    workbook::ZipArchive archive;
    REQUIRE_FALSE(archive.open(bytes));
    if (archive.find(name) == nullptr)
        return "none";
    workbook::ZipEntryReader reader(archive, *archive.find(name), 1U << 20U);
    std::string text;
    for (std::string_view piece = "x"; !piece.empty(); text += piece)
        REQUIRE_FALSE(reader.next(piece));
    return text;
}

bool holds(const std::string& text, std::string_view wanted) {
    return text.find(wanted) != std::string::npos;
}

std::string saved(Employer& employer) {
    employer.roster().save(RosterFileKind::workbook, Language::zh);
    work(employer);
    CHECK(device().saved_name == "staff-zicha.xlsx");
    return device().written;
}

bool has_notice(const Employer& employer, std::string_view code) {
    for (const Diagnostic& notice : employer.roster().notices())
        if (code_name(notice.code) == code)
            return true;
    return false;
}

} // namespace

TEST_CASE("a roster from a workbook is saved into that workbook, as often as it is asked for") {
    Employer employer;
    open(employer, workbook_bytes(rows()));
    const std::string first = saved(employer);
    CHECK(part(first, "picture") == "as it is");
    CHECK(
        holds(part(first, "s"), "<c r=\"F1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">结论"));
    CHECK(holds(part(first, "sheet1.xml"), "职称评审申报自查"));
    CHECK(saved(employer) == first);
}

TEST_CASE("cells that were corrected stand corrected in the workbook, and are named") {
    Employer employer;
    open(employer, workbook_bytes(rows()));
    employer.roster().correct(0, 2, "20.5");
    employer.roster().correct(0, 3, "七十二");
    work(employer);
    const std::string bytes = saved(employer);
    CHECK(holds(part(bytes, "s"),
                "<c r=\"C2\" s=\"0\"><v>20.5</v></c><c r=\"D2\" t=\"inlineStr\"><is>"
                "<t xml:space=\"preserve\">七十二</t></is></c><c r=\"E2\""));
    CHECK(holds(part(bytes, "sheet1.xml"), "D2"));
    CHECK(holds(part(bytes, "sheet1.xml"), "2025专业：改为“七十二”"));
    employer.roster().restore(0);
    work(employer);
    CHECK(holds(part(saved(employer), "s"), "<c s=\"0\"><v>18</v></c><c r=\"E2\""));
}

TEST_CASE("a formula that was corrected gives a plain workbook, and the reason") {
    Employer employer;
    const std::string formula =
        "<row>" + cell("E2") + cell("中级") + "<c><f>9*2</f><v>18</v></c></row>";
    open(employer, workbook_bytes(rows() + formula));
    CHECK(part(saved(employer), "picture") == "as it is");
    employer.roster().correct(1, 2, "20");
    work(employer);
    CHECK(part(saved(employer), "picture") == "none");
    CHECK(has_notice(employer, "xlsx.own_corrected"));
    employer.roster().restore(1);
    employer.roster().correct(0, 2, "20");
    work(employer);
    CHECK(part(saved(employer), "picture") == "as it is");
}

} // namespace zicha::tests
