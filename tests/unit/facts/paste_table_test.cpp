#include "core/facts/codes.hpp"
#include "core/facts/paste_table.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;

namespace {

const rules::RuleBook& book() {
    return tests::jiaxing();
}

// The form asks for the last four years; `field` has the focus.
facts::PasteProposal pasted(std::string_view text, const char* field = nullptr) {
    facts::PasteContext context;
    context.first_year = 1;
    context.years = 4;
    if (field)
        context.field = tests::column(book(), field);
    return facts::read_pasted_table(book(), text, context);
}

// "2023_general=18 2023_professional=72"
std::string facts_of(const std::vector<facts::PastedCell>& cells) {
    std::string all;
    for (const facts::PastedCell& cell : cells) {
        all += all.empty() ? "" : " ";
        all += book().columns[cell.column].id + "=" + cell.text;
    }
    return all;
}

std::string taken(std::string_view text, const char* field = nullptr) {
    const facts::PasteProposal proposal = pasted(text, field);
    CHECK(proposal.refused.empty());
    return facts_of(proposal.taken);
}

constexpr const char* two_years =
    "2023_general=18 2023_professional=72 2024_general=20 2024_professional=60.5";

} // namespace

TEST_CASE("years down and categories across are taken by their headings") {
    CHECK(taken("年度\t公需课\t专业课\n2023\t18\t72\n2024\t20\t60.5\n") == two_years);
}

TEST_CASE("years across and categories down are taken just as well") {
    CHECK(taken("类别\t2023年\t2024年\n公需课\t18\t20\n专业课\t72\t60.5") == two_years);
}

TEST_CASE("headings may say year and category in other words, in either language and any order") {
    CHECK(
        taken(
            "年份\t专业科目学时\t公需科目（学时）\r\n2024年度\t60.5\t20\r\n2023年度\t72\t18\r\n") ==
        two_years);
    CHECK(taken("Year\tGeneral\tProfessional\n2023\t18\t72\n2024\t20\t60.5") == two_years);
    CHECK(taken("\t公需\n2023\t18") == "2023_general=18");
    CHECK(taken("\t2023\n公需\t18") == "2023_general=18");
}

TEST_CASE(
    "what Excel copies comes through: line breaks in quoted cells, full-width digits, units") {
    CHECK(taken("年度\t\"公需\n课\"\t专业课\r\n2023\t１８\t72学时\r\n2024\t 20 \t60.5\r\n") ==
          "2023_general=１８ 2023_professional=72学时 2024_general= 20  2024_professional=60.5");
}

TEST_CASE("a column of sums is the year's total, and a row of sums is left aside") {
    CHECK(taken("年度\t公需\t专业\t合计\n2023\t18\t72\t90\n2024\t20\t60.5\t80.5\n合计\t38\t132."
                "5\t170.5") == "2023_general=18 2023_professional=72 2023_total=90 "
                               "2024_general=20 2024_professional=60.5 2024_total=80.5");
}

TEST_CASE("whether a year is complete is taken where a heading says so") {
    CHECK(taken("年度\t公需\t年度考核\n2023\t18\t合格\n2024\t20\t不合格") ==
          "2023_general=18 2023_completed=合格 2024_general=20 2024_completed=不合格");
}

TEST_CASE("text around the table is left aside") {
    CHECK(taken("嘉兴市专业技术人员继续教育\n学时登记表（单位：学时）\n\n"
                "年度\t公需\t专业\n2023\t18\t72\n2024\t20\t60.5\n\n以上学时以平台登记为准。\n") ==
          two_years);
}

TEST_CASE("a roster's headings take the figures below them, or beside them") {
    CHECK(taken("姓名\t2023公需\t2023专业\t2024公需\t2024专业\n某人\t18\t72\t20\t60.5") ==
          two_years);
    CHECK(
        taken(
            "2023_general\t18\n2023_professional\t72\n2024_general\t20\n2024_professional\t60.5") ==
        two_years);
}

TEST_CASE("a single heading of a roster takes what is below it, or beside it where nothing is") {
    CHECK(taken("2023公需\n18") == "2023_general=18");
    CHECK(taken("2023公需\t18") == "2023_general=18");
    CHECK(taken("姓名\t2023公需\n某人\t18") == "2023_general=18");
    CHECK(taken("姓名\t某人\n2023公需\t18") == "2023_general=18");
    CHECK(taken("2023公需\t18\n2024公需\t20") == "2023_general=18 2024_general=20");
}

TEST_CASE("without headings a line for each year asked for is taken in order, and said") {
    const facts::PasteProposal proposal = pasted("1\t5\n2\t6\n3\t7\n4\t8");
    CHECK(facts_of(proposal.taken) ==
          "2022_general=1 2022_professional=5 2023_general=2 2023_professional=6 "
          "2024_general=3 2024_professional=7 2025_general=4 2025_professional=8");
    CHECK(proposal.assumed_year == std::size_t{2022});
    CHECK(proposal.assumed_categories == std::vector<std::size_t>{0, 1});
    CHECK(taken("公需\t专业\n1\t5\n2\t6\n3\t7\n4\t8") == facts_of(proposal.taken));
    CHECK(pasted("公需\t专业\n1\t5\n2\t6\n3\t7\n4\t8").assumed_categories.empty());
    CHECK(taken("2023\t18\t72\n2024\t20\t60.5") == two_years);
    CHECK_FALSE(pasted("2023\t18\t72\n2024\t20\t60.5").assumed_year.has_value());
}

TEST_CASE("a block pasted into a field fills from that field on") {
    CHECK(taken("18\n20", "2023_general") == "2023_general=18 2024_general=20");
    CHECK(taken("18\t72", "2023_general") == "2023_general=18 2023_professional=72");
    CHECK(taken("18\t72\n20\t60.5", "2023_general") == two_years);
    CHECK(pasted("18\n20", "2025_general").is_empty());
}

TEST_CASE("a wrong cell is refused with its place and its sentence, and the others stay") {
    const facts::PasteProposal proposal =
        pasted("年度\t公需\t专业\n2023\t18\t七十二\n2024\t-3\t60.5");
    CHECK(facts_of(proposal.taken) == "2023_general=18 2024_professional=60.5");
    REQUIRE(proposal.refused.size() == 2);
    CHECK(proposal.refused[0].row == 2);
    CHECK(proposal.refused[0].cell == 3);
    REQUIRE(proposal.refused[0].problem.has_value());
    CHECK(proposal.refused[0].problem->code == codes::cell_not_hours);
    REQUIRE(proposal.refused[1].problem.has_value());
    CHECK(proposal.refused[1].problem->code == codes::cell_negative);
}

TEST_CASE("a place in a table with years across is named as it was pasted") {
    const facts::PasteProposal proposal = pasted("\t2023\t2024\n公需\t18\t20\n专业\t72\t60.5");
    REQUIRE(proposal.taken.size() == 4);
    CHECK(proposal.taken[1].text == "72");
    CHECK(proposal.taken[1].row == 3);
    CHECK(proposal.taken[1].cell == 2);
}

TEST_CASE("a fact that comes again is refused, and the first one is taken") {
    const facts::PasteProposal proposal = pasted("年度\t公需\n2023\t18\n2023\t20\n2024\t5");
    CHECK(facts_of(proposal.taken) == "2023_general=18 2024_general=5");
    REQUIRE(proposal.refused.size() == 1);
    CHECK(proposal.refused[0].text == "20");
    CHECK_FALSE(proposal.refused[0].problem.has_value());
}

TEST_CASE("blank cells and strokes take nothing away from what is filled in") {
    CHECK(taken("年度\t公需\t专业\n2023\t—\t72\n2024\t\t-\n2025\t/\t") == "2023_professional=72");
}

TEST_CASE("years outside the rules are named and not taken") {
    const facts::PasteProposal proposal = pasted("年度\t公需\n2019\t18\n2020\t18\n2023\t18");
    CHECK(facts_of(proposal.taken) == "2023_general=18");
    CHECK(proposal.other_years == std::vector<std::size_t>{2019, 2020});
    CHECK(pasted("年度\t公需\n1899\t1\n1900\t1\n2099\t1\n2100\t1\n2023\t18").other_years ==
          std::vector<std::size_t>{1900, 2099});
}

TEST_CASE("commas and spaces part cells where there is no tab") {
    CHECK(taken("年度,公需,专业\n2023,18,72\n2024,20,60.5") == two_years);
    CHECK(taken("年度  公需  专业\n2023  18  72\n2024  20  60.5") == two_years);
    CHECK(taken("  年度  公需  专业\n  2023  18  72\n  2024  20  60.5") == two_years);
}

TEST_CASE("a text that is no table of hours proposes nothing") {
    for (const char* text : {"", "\n\n", "第一行\n第二行", "\t\t\n\t", "18", "18\n", "1\n2\n3",
                             "姓名\t电话\n某人\t13800000000", "公需\t专业", "2023\t2024"})
        CHECK_MESSAGE(pasted(text).is_empty(), text);
}

TEST_CASE("a short word in either language names a column of sums") {
    CHECK(taken("年度\t公需\t专业\tsum\n2023\t18\t72\t90") ==
          "2023_general=18 2023_professional=72 2023_total=90");
}

TEST_CASE("without headings there are as many columns as categories, and one more for the total") {
    const auto lines = [](const std::string& figures) {
        return figures + "\n" + figures + "\n" + figures + "\n" + figures;
    };
    CHECK(facts_of(pasted(lines("1\t5\t0\t6")).taken)
              .starts_with(
                  "2022_general=1 2022_professional=5 2022_other=0 2022_total=6 2023_general=1"));
    CHECK(pasted(lines("1\t5\t0\t6\t7\t8")).is_empty());
    CHECK(pasted(lines("1")).is_empty());
}

TEST_CASE("nothing is read beyond so many bytes, and a label has 60 at most") {
    const std::string filler(facts::PasteLimits::bytes, 'x');
    const facts::PasteProposal proposal = pasted("年度\t公需\n2024\t5\n" + filler + "\n2023\t18");
    CHECK(facts_of(proposal.taken) == "2024_general=5");
    CHECK(proposal.is_cut);
    const std::string heading = "公需" + std::string(54, ' ');
    CHECK(taken("年度\t" + heading + "\n2023\t18") == "2023_general=18");
    CHECK(pasted("年度\t" + heading + " \n2023\t18").is_empty());
}

TEST_CASE("a table beyond the limits is cut, and says so") {
    std::string text = "年度\t公需\n2023\t18\n";
    for (std::size_t row = 0; row < facts::PasteLimits::rows; ++row)
        text += "-\t-\n";
    const facts::PasteProposal proposal = pasted(text);
    CHECK(facts_of(proposal.taken) == "2023_general=18");
    CHECK(proposal.is_cut);
    std::string wide;
    for (std::size_t cell = 0; cell < 100'000; ++cell)
        wide += "\t1";
    CHECK(pasted(wide).is_cut);
}
