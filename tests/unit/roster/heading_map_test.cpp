#include "core/roster/codes.hpp"
#include "core/roster/heading_map.hpp"
#include "core/roster/sheet_headings.hpp"
#include "core/roster/survey.hpp"
#include "tests/persons.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::tests {
namespace {

roster::HeadingMap map_of(const std::string& headings) {
    const Result<roster::HeadingMap> reading = roster::read_heading_map(
        jiaxing(), R"({"format": "zicha-headings/1", "headings": {)" + headings + "}}", "map");
    for (const Diagnostic& problem : reading.problems())
        FAIL_CHECK(located_sentence(problem, Language::en));
    return *reading;
}

Result<roster::RosterSurvey> survey_by(const std::string& roster, const roster::HeadingMap& map,
                                       std::vector<std::string> drop = {}) {
    roster::SurveyOptions options;
    options.separator = ',';
    options.is_whole = true;
    options.map = &map;
    options.drop = std::move(drop);
    return roster::survey_roster(jiaxing(), roster, options);
}

roster::RosterSurvey surveyed(const std::string& roster, const roster::HeadingMap& map,
                              std::vector<std::string> drop = {}) {
    return *survey_by(roster, map, std::move(drop));
}

std::string use_of(const roster::RosterColumn& column) {
    return column.use == roster::ColumnUse::dropped ? "dropped"
           : column.use == roster::ColumnUse::passed_through
               ? "passed"
               : roster::meaning_id(jiaxing(), {column.use, column.index});
}

std::string uses(const roster::RosterSurvey& survey) {
    std::string words;
    for (const roster::RosterColumn& column : survey.columns)
        words += (words.empty() ? "" : " ") + use_of(column);
    return words;
}

bool has(const std::vector<Diagnostic>& diagnostics, Code code) {
    for (const Diagnostic& diagnostic : diagnostics)
        if (diagnostic.code == code)
            return true;
    return false;
}

} // namespace

TEST_CASE("a heading stands for a fact or a label, named by id or by any of its headings") {
    const roster::HeadingMap map = map_of(R"("职级": "level", "人员": "姓名", "甲": "2023公需课")");
    CHECK(uses(surveyed("职级,人员,甲,2025公需\n", map)) == "level name 2023_general 2025_general");
}

TEST_CASE("headings are compared without spaces, width and case") {
    CHECK(uses(surveyed("  Ｌevel  of Title,2025公需\n", map_of(R"("LEVEL OF TITLE": "level")"))) ==
          "level 2025_general");
}

TEST_CASE("what a person decided wins over the rule file's synonyms") {
    const roster::HeadingMap map =
        map_of(R"("备注": "2025_general", "级别": null, "职级": "level")");
    const roster::RosterSurvey survey = surveyed("级别,职级,2025公需,备注\n", map);
    CHECK(uses(survey) == "passed level passed 2025_general");
    CHECK(has(survey.notices, codes::roster_heading_ignored));
}

TEST_CASE("a synonym that is passed through leaves its fact to the next synonym") {
    CHECK(uses(surveyed("级别,2025公需,2025公需课\n", map_of(R"("2025公需": null)"))) ==
          "level passed 2025_general");
}

TEST_CASE("a column is dropped if the map says so") {
    const roster::RosterSurvey survey =
        surveyed("级别,2025公需,家庭住址\n", map_of(R"("家庭住址": "drop")"));
    CHECK(uses(survey) == "level 2025_general dropped");
    CHECK(has(survey.notices, codes::roster_column_dropped));
}

TEST_CASE("identity columns stay dropped whatever the map says") {
    const roster::HeadingMap map =
        map_of(R"("身份证号": "id", "联系方式": "insured_locally", "电话": null)");
    CHECK(uses(surveyed("级别,2025公需,身份证号,联系方式,电话\n"
                        "中级,18,330402199001011234,13812345678,13812345678\n",
                        map)) == "level 2025_general dropped dropped dropped");
    CHECK(uses(surveyed("级别,2025公需,联系方式\n", map, {"联系方式"})) ==
          "level 2025_general dropped");
}

TEST_CASE("headings that the roster lacks are said once, and nothing is refused") {
    const Result<roster::RosterSurvey> survey =
        survey_by("级别,2025公需\n", map_of(R"("甲": "id", "乙": null)"));
    CHECK(survey.problems().empty());
    REQUIRE(has(survey->notices, codes::headings_not_in_roster));
    CHECK(sentence(survey->notices[0], Language::zh).find("甲 / 乙") != std::string::npos);
}

TEST_CASE("separators and a sheet's row of headings are found by mapped headings, too") {
    const roster::HeadingMap map = map_of(R"("职级": "level", "甲": "2025_general", "乙": null)");
    roster::SurveyOptions options;
    options.map = &map;
    options.is_whole = true;
    CHECK(roster::survey_roster(jiaxing(), "职级;甲;a,b,c,d,e\n", options)->separator == ';');
    const roster::SheetHeadings headings = roster::roster_sheet_headings(jiaxing(), &map);
    CHECK(headings.is_known("职级"));
    CHECK(headings.is_known("乙"));
    CHECK(headings.is_known("2023公需"));
    CHECK_FALSE(headings.is_known("丙"));
    CHECK(headings.kind_of("甲") == roster::HeadingKind::hours);
    CHECK(headings.kind_of("职级") == roster::HeadingKind::answer);
}

TEST_CASE("a map is written as it is read") {
    const roster::HeadingMap map =
        map_of(R"("职级": "级别", "a\"b": null, "住址": "drop", "部": "unit")");
    const std::string json = roster::heading_map_json(jiaxing(), map);
    CHECK(json == "{\"format\":\"zicha-headings/1\",\"headings\":{\"职级\":\"level\","
                  "\"a\\\"b\":null,\"住址\":\"drop\",\"部\":\"unit\"}}\n");
    CHECK(roster::heading_map_json(jiaxing(), *roster::read_heading_map(jiaxing(), json, "")) ==
          json);
}

TEST_CASE("a heading set anew is replaced, and takes its fact from the one that had it") {
    roster::HeadingMap map;
    map.set("甲", {roster::ColumnUse::fact, 0});
    map.set(" 甲 ", {roster::ColumnUse::fact, 1});
    CHECK(map.headings().size() == 1);
    map.set("乙", {roster::ColumnUse::fact, 1});
    CHECK(map.find("甲") == nullptr);
    REQUIRE(map.find("乙"));
    CHECK(map.find("乙")->index == 1);
    map.set("丙", {});
    map.set("丁", {});
    CHECK(map.headings().size() == 3);
    map.forget("乙");
    CHECK(map.find("乙") == nullptr);
    map.set("  ", {});
    CHECK(map.headings().size() == 2);
    for (std::size_t at = 0; at < 2 * roster::HeadingMap::most_headings; ++at)
        map.set(std::to_string(at), {});
    CHECK(map.headings().size() == roster::HeadingMap::most_headings);
}

TEST_CASE("each bad map yields its code, and every other heading is still read") {
    const auto codes = [](const std::string& json) {
        std::string names;
        const auto reading = roster::read_heading_map(jiaxing(), json, "map");
        for (const Diagnostic& problem : reading.problems())
            names += (names.empty() ? "" : " ") + std::string(code_name(problem.code)) +
                     problem.place.pointer;
        return names;
    };
    CHECK(codes("[]") == "headings.format/format");
    CHECK(codes(R"({"format": "zicha-headings/2", "headings": {}})") == "headings.format/format");
    CHECK(codes(R"({"format": "zicha-headings/1", "heading": {}})") ==
          "headings.unknown_member/heading headings.none/headings");
    const std::string many = R"({"format": "zicha-headings/1", "headings": {
        "甲": "level", "a/b": "nothing", "乙": 7, " 甲 ": null, "丙": "级别", " ": null, "丁": "unit"}})";
    CHECK(codes(many) == "headings.unknown_fact/headings/a~1b headings.wrong_type/headings/乙 "
                         "headings.heading_twice/headings/ 甲  headings.fact_twice/headings/丙 "
                         "headings.blank/headings/ ");
    CHECK(roster::heading_map_json(jiaxing(), *roster::read_heading_map(jiaxing(), many, "map")) ==
          "{\"format\":\"zicha-headings/1\",\"headings\":{\"甲\":\"level\",\"丁\":\"unit\"}}\n");
    CHECK(codes("{") == "json.syntax");
}

} // namespace zicha::tests
