#include "core/base/csv.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/codes.hpp"
#include "core/roster/row_reader.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace zicha;
using namespace zicha::tests;

namespace {

// The result of one cell under the only heading.
struct OneCell {
    Cell cell;
    std::string problem;
    bool is_plain = false;
};

OneCell read_in_roster(std::size_t fact, const std::string& text) {
    roster::RosterSurvey survey;
    survey.columns.push_back({jiaxing().columns[fact].heading.zh, roster::ColumnUse::fact, fact});
    roster::RowReader reader(jiaxing(), survey, {});
    CsvParser parser(',');
    Record record;
    std::string line;
    append_csv_cell(line, text);
    line += "\nlonger than a word, so that the record lies whole in its piece\n";
    std::string_view bytes = line;
    REQUIRE(parser.next(bytes, record));
    const Diagnostic* problem = reader.read(record);
    return {reader.cells()[fact], problem == nullptr ? "" : std::string(code_name(problem->code)),
            reader.is_plain()};
}

void check_same(const std::string& fact, const std::string& text) {
    CAPTURE(fact);
    CAPTURE(text);
    const std::size_t column = *jiaxing().column_of(fact);
    const facts::CellReading expected = facts::read_cell(jiaxing(), column, text);
    const OneCell found = read_in_roster(column, text);
    CHECK(found.problem ==
          (expected.problem ? std::string(code_name(expected.problem->code)) : std::string()));
    if (!expected.problem)
        CHECK(found.cell == expected.cell);
}

} // namespace

TEST_CASE("a cell means the same in a roster as anywhere, however it is written") {
    for (const char* text :
         {"0",      "7",      "18",      "018",   "18.5",     "18.25",        "18.",   ".5",
          "18.005", "9999",   "9999.01", "10000", "99999999", "999999999999", "1.2.3", "1 8",
          "１８",   "18学时", "3。5",    "x",     "1x",       "1.x",          "."})
        for (const char* fact : {"2025_general", "2021_other", "2023_total"})
            check_same(fact, text);
    for (const char* text : {"中级", "副高级", "associate_senior", "ASSOCIATE_SENIOR", " 中 级",
                             "intermediate", "中", "中级职称", "senior "})
        check_same("level", text);
    for (const char* text :
         {"是", "否", "√", "Yes", "true", "TRUE", "Ｙ", "0", "1", "不详", "合格"}) {
        check_same("insured_locally", text);
        check_same("2025_completed", text);
    }
}

TEST_CASE("a word is no other word, though it begins and ends like it") {
    std::vector<std::string> words = jiaxing().yes_words;
    words.insert(words.end(), jiaxing().no_words.begin(), jiaxing().no_words.end());
    REQUIRE(std::any_of(words.begin(), words.end(),
                        [](const std::string& word) { return word.size() == 4; }));
    for (const std::string& word : words) {
        check_same("insured_locally", word);
        check_same("insured_locally", word + word);
        check_same("insured_locally", word + word.back());
        check_same("insured_locally", word.front() + word);
        check_same("insured_locally", word.substr(0, (word.size() + 1) / 2));
    }
}

TEST_CASE("a row is plain if every cell can be written as it is") {
    const std::size_t level = *jiaxing().column_of("level");
    const std::size_t hours = *jiaxing().column_of("2025_general");
    CHECK(read_in_roster(level, "中级").is_plain);
    CHECK(read_in_roster(hours, "18.5").is_plain);
    CHECK_FALSE(read_in_roster(level, " 中级").is_plain);
    CHECK_FALSE(read_in_roster(hours, "18;").is_plain);
    CHECK(is_plain_csv_cell("张三"));
    CHECK_FALSE(is_plain_csv_cell("=1+1"));
    CHECK_FALSE(is_plain_csv_cell("＝1"));
    CHECK_FALSE(is_plain_csv_cell("a;b"));
    CHECK_FALSE(is_plain_csv_cell("a "));
    CHECK_FALSE(is_plain_csv_cell("a\xFF"));
}

TEST_CASE("a total below its parts is found whether it is in a cell or set for all") {
    roster::RosterSurvey survey;
    const std::size_t general = *jiaxing().column_of("2025_general");
    const std::size_t total = *jiaxing().column_of("2025_total");
    survey.columns.push_back({"2025公需", roster::ColumnUse::fact, general});
    const std::vector<roster::Preset> presets{
        {total, Cell::of_hours(ClassHours::from_hundredths(1000))}};
    roster::RowReader reader(jiaxing(), survey, presets);
    CsvParser parser(',');
    Record record;
    std::string_view bytes = "11\n10\n";
    REQUIRE(parser.next(bytes, record));
    const Diagnostic* problem = reader.read(record);
    REQUIRE(problem != nullptr);
    CHECK(problem->code == codes::cell_parts_above_total);
    REQUIRE(parser.next(bytes, record));
    CHECK(reader.read(record) == nullptr);
}
