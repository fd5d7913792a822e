#include "core/base/csv.hpp"
#include "core/roster/no_person_words.hpp"
#include "core/roster/row_nature.hpp"
#include "tests/checked.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace zicha;
using namespace zicha::tests;

namespace {

constexpr std::string_view nature_headings =
    "序号,姓名,部门,级别,组织,2025公需,2025专业,社保在嘉兴,备注\n";

bool is_no_person(std::string_view row) {
    const roster::RosterSurvey survey = surveyed(nature_headings);
    const roster::NoPersons no_persons(jiaxing(), survey);
    CsvParser parser(',');
    Record record;
    std::string text = std::string(row) + "\n";
    std::string_view bytes = text;
    REQUIRE(parser.next(bytes, record));
    return no_persons.holds(record);
}

} // namespace

TEST_CASE("sums, notes and signatures are no persons, wherever they stand in their row") {
    for (const char* row : {"合计,,,,,36,144,,",
                            ",合 计,,,,36,144,,",
                            "总计：,,,,,36,144,2,",
                            "小计（一部）,,,,,36,,,",
                            ",,生产部小计,,,36,,,",
                            "301,合计,,,,36,144,,",
                            ",平均,,,,18,72,,",
                            "合计,28人,,,,36,,28,",
                            ",,,合计,,36,,,",
                            "Total,,,,,36,,,",
                            "注：1. 学时以平台为准,,,,,,,,",
                            "说明,,,,,,,,",
                            "制表人：王某,,,,审核人：李某,,,,",
                            "填表日期：2025-09-01,,,,,,,,",
                            ",,,,,,单位（盖章）：,,",
                            "一、生产部,,,,,,,,",
                            ",以上内容属实，谨此承诺,,,,,,,",
                            ",,生产部,,,,,,",
                            ",,,,,,,,以下空白",
                            "示例,,,,,,,,",
                            "12,,,,,,,,",
                            "编号,姓名,单位,申报级别,组织,2025专业,2025公需,社保在嘉兴,备注",
                            ",,,,,公需,专业,,",
                            "必填,必填,,中级/副高,市/省,数字,数字,是/否,",
                            "1,2,3,4,5,6,7,8,9",
                            "-----,---,,,,,,,",
                            "***,,,,,,,,",
                            "- 1 -,,,,,,,,",
                            "第1页,,,,,,,,共2页",
                            "序号,姓名,部门,级别,组织,2025公需,2025专业,社保在嘉兴,备注"})
        CHECK_MESSAGE(is_no_person(row), row);
}

TEST_CASE("whoever has an id, a name, a level, an answer or hours of his own stays a person") {
    for (const char* row :
         {"1,张三,一部,,市,18,72,是,", "1,张三,,,,,,,", ",张三,,,,,,,", "E1,,,,,,,,",
          "1,,一部,,,,,,", ",,,中级,,,,,", ",,,,市,,,,", ",,,,,18,,,", ",,,,,,,是,",
          "合计,,,中级,,18,72,,", "1,张三,,,,18,72,,合计", "1,注册,,,,,,,说明：新来",
          "x,,,拟评,,,,,", ",,,,,十八,,,", "王五,18,,,,18,,,", "示例,张三,,,,,,,",
          "示例,,,中级,,18,72,是,", "示例,,,,,18,,,", "示例,,,拟评,,,,,"})
        CHECK_MESSAGE(!is_no_person(row), row);
}

TEST_CASE("who has a heading's word among his own is a person, and no headings") {
    for (const char* row :
         {"1,姓名,一部,中级,市,18,72,是,", "1,张三,单位,,,,,,", "E1,公需,,,,,,,", ",,,,,6,7,,",
          "1,,,,,6,7,,", ",,,,,公需,,,", ",,,级别,,18,,,", "3,数字,,,,18,72,,"})
        CHECK_MESSAGE(!is_no_person(row), row);
}

TEST_CASE("words of sums are told from names and departments that hold them") {
    CHECK(roster::is_total_word("合计(人):"));
    CHECK(roster::is_total_word("本页小计"));
    CHECK_FALSE(roster::is_total_word(""));
    CHECK_FALSE(roster::is_total_word("totally"));
    CHECK_FALSE(roster::is_total_word("会计"));
    CHECK(roster::is_note_word("注"));
    CHECK(roster::is_note_word("日期:2025"));
    CHECK_FALSE(roster::is_note_word("注册部"));
    CHECK(roster::is_count_word("共28人"));
    CHECK_FALSE(roster::is_count_word("人"));
    CHECK_FALSE(roster::is_count_word("2a"));
}

// How many persons there are, and each notice with the rows it names.
std::string notices_of(std::string_view rows) {
    const std::string text = std::string(nature_headings) + std::string(rows);
    const roster::RosterSurvey survey = surveyed(text);
    roster::RosterCheck check(jiaxing(), survey, {}, {});
    take_text(text, survey.separator, text.size(), check);
    std::string all = std::to_string(check.tally().persons());
    for (const Diagnostic& notice : check.notices())
        all += " " + std::string(code_name(notice.code)) + " " + notice.arguments[1];
    return all;
}

TEST_CASE(
    "an example left among persons is named, by its id or its name, and decided as they are") {
    const std::string real = "1,张三,一部,中级,市,18,72,是,\n";
    CHECK(notices_of("示例,,,中级,市,18,72,是,\n" + real) == "2 roster.rows_example 2 示例");
    CHECK(notices_of(real + "2,（Example）,,中级,市,18,72,是,\n") == "2 roster.rows_example 3 2");
    CHECK(notices_of(real + "2,张例,,中级,市,18,72,是,\nExam-x7,Xu,,中级,市,18,72,是,\n") == "3");
    CHECK(notices_of("示例,,,中级,市,18,72,是,\n") == "1"); // an empty roster as it was given out
}

TEST_CASE("a row without id and name is decided by itself, and named, since it may go on with the "
          "one above") {
    const std::string real = "1,张三,一部,中级,市,18,72,是,\n";
    CHECK(notices_of(real + ",,,,,8,32,,\n" + real) ==
          "3 roster.rows_unnamed 3 roster.ids_repeated 4 1 (2)");
    CHECK(notices_of(real + ",李四,,,,8,32,,\n2,,,,,8,32,,\n") == "3");
    CHECK(notices_of(",,,中级,市,18,72,是,\n,,,中级,市,18,72,是,\n") == "2"); // nobody has a name
}

TEST_CASE("rows of nothing do not come out, and every row is accounted for") {
    const std::string text = std::string(nature_headings) +
                             "1,张三,一部,中级,市,18,72,是,\n"
                             ",,,,,,,,\n"
                             "\n"
                             " ,\"\",　,,,,,,\n"
                             "2,李四,一部,中级,市,18,72,是,\"a\nb\"\n"
                             "合计,,,,,36,144,,\n"
                             ",,,,,,,,\n";
    for (const std::size_t piece : {std::size_t{3}, std::size_t{1} << 16U}) {
        const Checked checked = checked_text(text, surveyed(text), {}, Output::ndjson, piece);
        CHECK(checked.tally.rows == 3);
        CHECK(checked.tally.persons() == 2);
        CHECK(checked.tally.skipped() == 1);
        CHECK(checked.tally.empty == 4);
        CHECK(checked.output.find("\"row\":8,\"id\":\"\",\"name\":\"\",\"verdict\":\"skipped\"") !=
              std::string::npos);
    }
}
