#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace zicha;
using namespace zicha::tests;

namespace {

struct Sample {
    const char* text;
    const char* expected;
};

facts::CellReading read(std::string_view id, std::string_view text) {
    return facts::read_cell(jiaxing(), column(jiaxing(), id), text);
}

// The hundredths of an hours cell, -1 for a blank one, or the code of its error.
std::string hours(std::string_view text) {
    const facts::CellReading reading = read("2023_general", text);
    if (reading.problem)
        return std::string(code_name(reading.problem->code));
    return reading.cell.is_blank() ? "blank" : format_class_hours(reading.cell.hours());
}

std::string answer(std::string_view id, std::string_view text) {
    const facts::CellReading reading = read(id, text);
    if (reading.problem)
        return std::string(code_name(reading.problem->code));
    if (reading.cell.is_blank())
        return "blank";
    const rules::FactColumn& fact = jiaxing().columns[column(jiaxing(), id)];
    if (fact.kind == rules::FactKind::choice)
        return fact.values[reading.cell.choice()].id;
    return reading.cell.truth() == Truth::yes ? "yes" : "no";
}

std::string choice(std::string_view id, std::string_view text) {
    const facts::CellReading reading = read(id, text);
    if (reading.problem)
        return std::string(code_name(reading.problem->code));
    if (reading.cell.is_blank())
        return "blank";
    return jiaxing().columns[column(jiaxing(), id)].values[reading.cell.choice()].id;
}

} // namespace

TEST_CASE("words are compared without spaces, width and case") {
    CHECK(normalised_word(" Ｌｅｖｅｌ ") == "level");
    CHECK(normalised_word("２０２３　公 需\u00A0") == "2023公需");
    CHECK(normalised_word("A\tB\r\n") == "ab");
    CHECK(is_blank_text(" \u3000\t\u00A0\uFEFF"));
    CHECK_FALSE(is_blank_text(" 0 "));
}

TEST_CASE("hours are read as people write them") {
    for (const Sample& sample : std::vector<Sample>{{"18", "18"},
                                                    {" 18 ", "18"},
                                                    {"３．３４", "3.34"},
                                                    {"18学时", "18"},
                                                    {"18 学时", "18"},
                                                    {"1８学时 ", "18"},
                                                    {"0", "0"},
                                                    {"9999", "9999"},
                                                    {"007", "7"},
                                                    {".5", "0.5"},
                                                    {"18.", "18"},
                                                    {"18.0000", "18"},
                                                    {"72.500", "72.5"},
                                                    {"=\"18\"", "18"},
                                                    {"\uFEFF18", "18"},
                                                    {"\u200E18.5\u200E", "18.5"},
                                                    {"\u202A18.5\u202C", "18.5"},
                                                    {"\u206618.5\u2069", "18.5"},
                                                    {"\u206018.5\u200D", "18.5"},
                                                    {"9.65", "9.65"},
                                                    {"18。5", "18.5"},
                                                    {"", "blank"},
                                                    {"\u3000", "blank"}})
        CHECK_MESSAGE(hours(sample.text) == sample.expected, sample.text);
}

TEST_CASE("texts that are no amount of hours are told apart") {
    for (const Sample& sample : std::vector<Sample>{{"十八", "cell.not_hours"},
                                                    {"abc", "cell.not_hours"},
                                                    {"1 8", "cell.not_hours"},
                                                    {"1,200", "cell.not_hours"},
                                                    {"学时", "cell.not_hours"},
                                                    {"18学时学时", "cell.not_hours"},
                                                    {"12月", "cell.not_hours"},
                                                    {"年月日", "cell.not_hours"},
                                                    {"+5", "cell.not_hours"},
                                                    {"-3", "cell.negative"},
                                                    {"－3", "cell.negative"},
                                                    {"−0.5", "cell.negative"},
                                                    {"18.005", "cell.too_many_decimals"},
                                                    {"18.0001", "cell.too_many_decimals"},
                                                    {"9999.01", "cell.too_large"},
                                                    {"99999999999999999999", "cell.too_large"}})
        CHECK_MESSAGE(hours(sample.text) == sample.expected, sample.text);
}

TEST_CASE("a value that a spreadsheet has spoilt is named as such") {
    for (const char* text : {"4.40981E+17", "1e3", "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?",
                             "####", "2025/3/1", "2025-03-01", "2025年3月1日", "3月5日", "5-Mar",
                             "Mar-05", "1/2", "18:30", "2025-03-01 00:00:00", "2025.3.1"})
        CHECK_MESSAGE(hours(text) == "cell.spreadsheet_broken", text);
    CHECK(choice("level", "#N/A") == "cell.spreadsheet_broken");
    CHECK(answer("insured_locally", "#REF!") == "cell.spreadsheet_broken");
}

TEST_CASE("choices know their words in both languages") {
    CHECK(choice("level", "中级") == "intermediate");
    CHECK(choice("level", " 副 高 ") == "associate_senior");
    CHECK(choice("level", "高级") == "senior");
    CHECK(choice("level", "Junior") == "junior");
    CHECK(choice("level", "高工") == "cell.unknown_word");
    CHECK(choice("level", "") == "blank");
    CHECK(choice("organizer", "省") == "province");
    CHECK(choice("route", "ＥＸＡＭＩＮＡＴＩＯＮ") == "examination");
}

TEST_CASE("a blank choice is what the rule file says a blank means") {
    CHECK(choice("route", "  ") == "review");
}

TEST_CASE("yes and no have many words") {
    for (const char* yes : {"是", "有", "√", "Y", "yes", "1", "TRUE", "１"})
        CHECK_MESSAGE(answer("insured_locally", yes) == "yes", yes);
    for (const char* no : {"否", "无", "×", "n", "No", "0", "false"})
        CHECK_MESSAGE(answer("tax_records", no) == "no", no);
    for (const char* yes : {"✔", "✔️", "☑", "✅", "已参保", "已缴", "=\"是\""})
        CHECK_MESSAGE(answer("insured_locally", yes) == "yes", yes);
    for (const char* no : {"✘", "❌", "X", "未参保", "停缴"})
        CHECK_MESSAGE(answer("insured_locally", no) == "no", no);
    for (const char* either : {"○", "/", "—", "外地"})
        CHECK_MESSAGE(answer("insured_locally", either) == "cell.unknown_word", either);
    CHECK(answer("insured_locally", "合格") == "cell.unknown_word");
    CHECK(answer("insured_locally", "也许") == "cell.unknown_word");
    CHECK(answer("insured_locally", "") == "blank");
}

TEST_CASE("no space is read over within a number, before or behind its point") {
    for (const char* text : {"18 .5", "18. 5", "1 8"})
        CHECK_MESSAGE(std::string_view(hours(text)).starts_with("cell."), text);
}

TEST_CASE("hours above the most that a cell may have are told with that most") {
    const std::size_t column = tests::column(tests::jiaxing(), "2025_general");
    const facts::CellReading reading = facts::read_cell(tests::jiaxing(), column, "10000");
    REQUIRE(reading.problem);
    CHECK(sentence(*reading.problem, Language::en).find("9999") != std::string::npos);
}

TEST_CASE("the invisible mark behind a tick alone is no answer") {
    CHECK(answer("insured_locally", "\xEF\xB8\x8F") == "cell.unknown_word");
}

TEST_CASE("a year's completion mark has words of its own") {
    for (const char* yes : {"完成", "已完成", "达标", "合格", "yes", "是"})
        CHECK_MESSAGE(answer("2024_completed", yes) == "yes", yes);
    for (const char* no : {"未完成", "未达标", "不合格", "no", "否"})
        CHECK_MESSAGE(answer("2024_completed", no) == "no", no);
    CHECK(answer("2024_completed", "✔") == "yes");
    CHECK(answer("2024_completed", "已参保") == "cell.unknown_word");
    CHECK(answer("2024_completed", "大概") == "cell.unknown_word");
}

TEST_CASE("a grade of the yearly work appraisal is no completion mark, and the sentence says so") {
    for (const char* grade : {"优秀", "基本合格", "称职", "基本称职", "不称职"})
        CHECK_MESSAGE(answer("2024_completed", grade) == "cell.work_appraisal", grade);
    CHECK(answer("insured_locally", "优秀") == "cell.unknown_word");
}

TEST_CASE("titles tell the level, and every county of the city is the city") {
    for (const std::pair<const char*, const char*>& known :
         {std::pair{"工程师", "intermediate"}, std::pair{"高级工程师", "associate_senior"},
          std::pair{"正高级工程师", "senior"}, std::pair{"助理工程师", "junior"},
          std::pair{"主治医师", "intermediate"}, std::pair{"副研究馆员", "associate_senior"}})
        CHECK_MESSAGE(answer("level", known.first) == known.second, known.first);
    for (const char* city : {"嘉兴市", "市级", "县级", "海宁市", "南湖区", "嘉善县"})
        CHECK_MESSAGE(answer("organizer", city) == "city", city);
    for (const char* province : {"省级", "浙江省", "省行业主管部门"})
        CHECK_MESSAGE(answer("organizer", province) == "province", province);
    for (const char* other : {"单位自主评审", "委托外地评审", "其他"})
        CHECK_MESSAGE(answer("organizer", other) == "other", other);
}

TEST_CASE("an error names the column and the value, shortened and without private numbers") {
    const facts::CellReading reading = read("2023_general", "十八");
    REQUIRE(reading.problem);
    CHECK(reading.problem->place.column == "2023公需");
    CHECK(reading.problem->place.value == "十八");

    const facts::CellReading long_one = read("2023_general", std::string(10'000, 'x'));
    REQUIRE(long_one.problem);
    CHECK(long_one.problem->place.value.size() < 100);

    const facts::CellReading secret = read("2023_general", "330402199001012345");
    REQUIRE(secret.problem);
    CHECK(secret.problem->place.value == "****************45");
    CHECK(located_sentence(*secret.problem, Language::en).find("3456789") == std::string::npos);
}

TEST_CASE("a total below its known parts is an error of the total's cell") {
    const rules::RuleBook& book = jiaxing();
    std::vector<Cell> cells(book.columns.size());
    const auto set = [&](std::string_view id, std::int32_t hundredths) {
        cells[column(book, id)] = Cell::of_hours(ClassHours::from_hundredths(hundredths));
    };
    set("2024_total", 9000);
    set("2024_general", 1800);
    CHECK_FALSE(facts::check_years(book, cells));
    set("2024_professional", 6000);
    set("2024_other", 1200);
    CHECK_FALSE(facts::check_years(book, cells));
    set("2024_other", 1201);
    const std::optional<Diagnostic> problem = facts::check_years(book, cells);
    REQUIRE(problem);
    CHECK(code_name(problem->code) == "cell.parts_above_total");
    CHECK(problem->place.column == "2024总学时");
    CHECK(problem->place.value == "90");
}
