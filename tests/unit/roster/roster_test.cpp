#include "core/facts/codes.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/survey.hpp"
#include "core/workbook/roster_template.hpp"
#include "tests/checked.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace zicha;
using namespace zicha::tests;

namespace {

constexpr std::string_view header = "工号,姓名,级别,组织,2025公需,社保在嘉兴,备注\n";

// The codes of a roster's problems or notices, in order.
std::string codes_of(const std::vector<Diagnostic>& diagnostics) {
    std::string names;
    for (const Diagnostic& diagnostic : diagnostics)
        names += (names.empty() ? "" : " ") + std::string(code_name(diagnostic.code));
    return names;
}

struct CheckedRoster : Checked {
    std::string notices;
};

CheckedRoster check(std::string_view text, const roster::SurveyOptions& options = {},
                    Output output = Output::ndjson, std::size_t piece = 1 << 16U) {
    const Result<roster::RosterSurvey> found = survey_reading(text, options);
    REQUIRE_MESSAGE(found.problems().empty(), codes_of(found.problems()));
    return {checked_text(text, *found, options.presets, output, piece), codes_of(found->notices)};
}

// The value of a key in the only row, as it is in JSON.
std::string value_of(const std::string& row, const std::string& key) {
    const std::size_t at = row.find("\"" + key + "\":");
    REQUIRE_MESSAGE(at != std::string::npos, row);
    const std::size_t start = at + key.size() + 3;
    const std::size_t end = row.find_first_of(",}", start);
    return row.substr(start, end - start);
}

std::string error_of(std::string_view line) {
    const std::string row = check(std::string(header) + std::string(line)).output;
    return value_of(row, "verdict") == "\"invalid\"" ? value_of(row, "code") : "none";
}

roster::Preset preset(std::string_view assignment) {
    const Result<roster::Preset> reading = roster::read_preset(jiaxing(), assignment);
    REQUIRE(reading);
    return *reading;
}

} // namespace

TEST_CASE("the separator is detected from the headings") {
    CHECK(surveyed("级别,2025公需\n").separator == ',');
    CHECK(surveyed("级别\t2025公需\n").separator == '\t');
    CHECK(surveyed("级别;2025公需\n").separator == ';');
    CHECK(surveyed("\"a;b;c;d\",级别,2025公需\n").separator == ',');
}

TEST_CASE("headings are known in both languages, in any order, with odd spaces and widths") {
    const Result<roster::RosterSurvey> reading =
        survey_reading(" ２０２５公需 ,LEVEL,insured_locally,申报级别,组 织,note\n");
    CHECK(reading.problems().empty());
    const roster::RosterSurvey& found = *reading;
    REQUIRE(found.columns.size() == 6);
    CHECK(found.columns[0].use == roster::ColumnUse::fact);
    CHECK(found.columns[0].index == column(jiaxing(), "2025_general"));
    CHECK(found.columns[2].index == column(jiaxing(), "insured_locally"));
    CHECK(found.columns[4].index == column(jiaxing(), "organizer"));
    CHECK(found.columns[5].use == roster::ColumnUse::passed_through);
}

TEST_CASE(
    "of several headings of one fact the one listed first is used and the rest pass through") {
    const roster::RosterSurvey found = surveyed("申报级别,级别,编号,工号,2025公需\n");
    CHECK(found.columns[0].use == roster::ColumnUse::passed_through);
    CHECK(found.columns[1].use == roster::ColumnUse::fact);
    CHECK(found.columns[2].use == roster::ColumnUse::passed_through);
    CHECK(found.columns[3].use == roster::ColumnUse::label);
    CHECK(codes_of(found.notices).starts_with("roster.heading_ignored"));
}

TEST_CASE("a roster is refused for what it lacks or says twice") {
    CHECK(codes_of(survey_reading("").problems()) == "roster.empty");
    CHECK(codes_of(survey_reading("\n\n").problems()) == "roster.empty");
    CHECK(codes_of(survey_reading("组织,2025公需\n").problems()) == "roster.column_missing");
    CHECK(codes_of(survey_reading("级别,组织\n").problems()) == "roster.no_hours");
    CHECK(codes_of(survey_reading("级别,2025公需,备注,备 注\n").problems()) ==
          "roster.heading_twice");
    CHECK(codes_of(survey_reading("级别,2025公需,\"备注\n").problems()) == "roster.damaged_header");
    CHECK(codes_of(survey_reading("级别,2025公需,,\n").problems()).empty());
    roster::SurveyOptions drop;
    drop.drop = {"电话"};
    CHECK(codes_of(survey_reading("级别,2025公需\n", drop).problems()) == "roster.drop_unknown");
}

TEST_CASE(
    "facts without a column are named once, unless a blank means something or a value is set") {
    roster::SurveyOptions options;
    options.language = Language::en;
    options.presets = {preset("insured_locally=yes")};
    const roster::RosterSurvey found = surveyed("级别,组织,2025公需\n", options);
    REQUIRE(codes_of(found.notices) == "roster.fact_absent");
    const std::string said = sentence(found.notices.front(), Language::en);
    CHECK(said.find("2021_general") != std::string::npos);
    CHECK(said.find("tax_records") != std::string::npos);
    for (const char* absent : {"2025_general", "2021_other", "2021_total", "route", "insured"})
        CHECK_MESSAGE(said.find(absent) == std::string::npos, absent);
}

TEST_CASE("a set value fills a fact where it is blank, and stands for its column") {
    roster::SurveyOptions options;
    options.presets = {preset("organizer=省"), preset("途径=exam")};
    const std::string text = "级别,2025公需,组织\n中级,18,\n中级,18,市\n";
    const std::string rows = check(text, options).output;
    CHECK(rows.find("\"social_insurance\":\"not_asked\"") != std::string::npos);
    options.presets = {preset("级别=中级"), preset("organizer=province")};
    const std::string row = check("2025公需\n18\n", options).output;
    CHECK(value_of(row, "verdict") == "\"refer\"");
}

TEST_CASE("a set value that cannot be read is refused") {
    CHECK(roster::read_preset(jiaxing(), "organizer").problems().front().code ==
          codes::roster_set_syntax);
    CHECK(roster::read_preset(jiaxing(), "organizer=").problems().front().code ==
          codes::roster_set_syntax);
    CHECK(roster::read_preset(jiaxing(), "colour=red").problems().front().code ==
          codes::roster_set_unknown);
    CHECK(roster::read_preset(jiaxing(), "organizer=red").problems().front().code ==
          codes::cell_unknown_word);
    CHECK(roster::read_preset(jiaxing(), "2025_general=1.234").problems().front().code ==
          codes::cell_too_many_decimals);
}

TEST_CASE("every damaged row comes out with its reason") {
    CHECK(error_of("1,a,中级,市,18,是,\n") == "none");
    CHECK(error_of("1,a,中级,市,18\n") == "none"); // too few cells are blank ones
    CHECK(error_of("1,a,中级,市,18,是,x,,\n") == "\"roster.row_longer\"");
    CHECK(error_of("1,a,中级,市,18,是,x,,\n2,b,中级,市,18,是,x,,\n") == "none"); // all of them
    CHECK(error_of("1\ta\t中级\t市\t18\t是\tx\n") == "\"roster.other_separator\"");
    CHECK(error_of("1；a；中级；市；18；是\n") == "\"roster.other_separator\"");
    CHECK(error_of("注：甲；乙；丙；丁；戊\n") == "none"); // no person
    CHECK(error_of("1,a,中级,市,18,是,x,,y\n") == "\"roster.too_many_cells\"");
    CHECK(error_of("1,a,中级,市,18,是,\"x\n2,b\n") == "\"roster.unclosed_quote\"");
    CHECK(error_of("1,a,中级,市,18,是,\xFF\n") == "\"cell.not_utf8\"");
    CHECK(error_of("1,a,中级,市,#N/A,是,\n") == "\"cell.spreadsheet_broken\"");
    CHECK(error_of(std::string("1,a,中级,市,18,是,") + '\0' + "\n") == "\"cell.nul\"");
    CHECK(error_of("1,a,中级,市,18,是," + std::string(RecordLimits::cell_bytes + 1, 'x') + "\n") ==
          "\"roster.cell_too_large\"");
}

TEST_CASE(
    "the first wrong cell in the roster's own order is the one named, as the roster names it") {
    const std::string row = check("2025 公需,社保在嘉兴,级别\n十八,也许,高工\n").output;
    CHECK(value_of(row, "column") == "\"2025 公需\"");
    CHECK(value_of(row, "value") == "\"十八\"");
    const std::string total = check("2025_total,level,2025_general\n10,中级,18\n").output;
    CHECK(value_of(total, "code") == "\"cell.parts_above_total\"");
    CHECK(value_of(total, "column") == "\"2025_total\"");
}

TEST_CASE("rows keep their order and the line they start at") {
    std::string text(header);
    for (int row = 0; row < 1500; ++row)
        text += "\"" + std::to_string(row) + "\",\"x\ny\"," + (row % 7 == 0 ? "高工" : "中级") +
                ",市,18,是,\n";
    const CheckedRoster whole = check(text);
    CHECK(whole.tally.rows == 1500);
    CHECK(whole.tally.by_verdict[static_cast<std::size_t>(assess::Verdict::invalid)] == 215);
    std::string_view rows = whole.output;
    for (int row = 0; row < 1500; ++row) {
        const std::string start =
            "{\"row\":" + std::to_string(2 + 2 * row) + ",\"id\":\"" + std::to_string(row) + "\"";
        REQUIRE(rows.starts_with(start));
        rows.remove_prefix(rows.find('\n') + 1);
    }
    CHECK(check(text, {}, Output::ndjson, 997).output == whole.output);
}

TEST_CASE("private columns are dropped and private cells masked") {
    const std::string text = "工号,姓名,身份证号,电话,级别,2025公需,备注\n"
                             "E1,甲,1,13800000000,中级,18,好\n"
                             "E2,乙,2,13800000001,中级,18,13800000002\n"
                             "E3,丙,3,,中级,18,\n";
    const CheckedRoster csv = check(text, {}, Output::csv);
    CHECK(csv.notices.starts_with("roster.identity_dropped roster.identity_dropped"));
    CHECK(csv.output.find("身份证") == std::string::npos);
    CHECK(csv.output.find("电话") == std::string::npos);
    CHECK(csv.output.find("1380000000") == std::string::npos);
    CHECK(csv.output.find("*********02") != std::string::npos);
    CHECK(csv.masked_cells == 1);
    CHECK(csv.output.find("E2,乙,中级,18,*********02,3,") != std::string::npos);
}

TEST_CASE("a number column is only dropped on the evidence of the first thousand records") {
    std::string text = "工号,级别,2025公需,电话\n";
    for (int row = 0; row < 1000; ++row)
        text += "E,中级,18,无\n";
    for (int row = 0; row < 2000; ++row)
        text += "E,中级,18,13800000000\n";
    const CheckedRoster csv = check(text, {}, Output::csv);
    CHECK(csv.output.find("电话") != std::string::npos);
    CHECK(csv.output.find("1380000") == std::string::npos);
    CHECK(csv.masked_cells == 2000);
}

TEST_CASE("a column is dropped when asked, a fact too") {
    roster::SurveyOptions options;
    options.drop = {"备注", "社保在嘉兴"};
    const CheckedRoster csv =
        check(std::string(header) + "1,a,中级,市,18,也许,secret\n", options, Output::csv);
    CHECK(csv.output.find("secret") == std::string::npos);
    CHECK(csv.tally.by_verdict[static_cast<std::size_t>(assess::Verdict::invalid)] == 0);
}

TEST_CASE("several rosters share their columns by heading") {
    const roster::RosterSurvey one = surveyed("工号,级别,2025公需\n");
    const roster::RosterSurvey two = surveyed("备注,2025_general,id,level\n");
    roster::RosterLayout layout;
    layout.add(one);
    layout.add(two);
    std::string headings;
    for (const roster::RosterColumn& column : layout.columns())
        headings += column.heading + " ";
    CHECK(headings == "工号 级别 2025公需 备注 ");
    const auto columns = layout.columns_of(two);
    CHECK(columns[0] == 2U);
    CHECK(columns[3] == 0U);
    CHECK_FALSE(layout.columns_of(one)[3].has_value());
}

TEST_CASE("a sample is enough with a header and a thousand records, however they are cut") {
    std::string text = "a,b\n";
    for (int row = 0; row < 1000; ++row)
        text += "\"1\n\"\"2\",3\r\n";
    const std::string_view all_but_the_end = std::string_view(text).substr(0, text.size() - 2);
    for (const std::size_t piece : {1U, 1000U}) {
        CAPTURE(piece);
        roster::RosterSample sample;
        for (std::size_t at = 0; at < all_but_the_end.size(); at += piece)
            REQUIRE_FALSE(sample.feed(all_but_the_end.substr(at, piece)));
        CHECK(sample.feed("\r\n"));
    }
    roster::RosterSample large;
    CHECK(large.feed(std::string(roster::RosterSample::most_bytes, 'x')));
}

TEST_CASE("the template's worked example is eligible by its own rules") {
    for (const Language language : {Language::zh, Language::en}) {
        const CheckedRoster checked = check(workbook::roster_template(jiaxing(), language));
        CHECK(checked.tally.rows == 1);
        CHECK(checked.tally.by_verdict[static_cast<std::size_t>(assess::Verdict::eligible)] == 1);
        CHECK(checked.notices.empty());
    }
}
