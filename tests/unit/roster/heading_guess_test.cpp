#include "core/roster/heading_guess.hpp"
#include "core/roster/survey.hpp"
#include "tests/persons.hpp"

#include <string>
#include <vector>

namespace zicha::tests {
namespace {

const rules::RuleBook& river_county() {
    static const std::shared_ptr<const rules::RuleBook> book =
        book_from(file_text("tests/cases/river-county-2029.json"));
    return *book;
}

std::vector<roster::RosterColumn> columns_of(const rules::RuleBook& book, const std::string& header,
                                             const roster::HeadingMap* map = nullptr) {
    roster::SurveyOptions options;
    options.separator = ',';
    options.is_whole = true;
    options.map = map;
    return roster::survey_roster(book, header + "\n", options)->columns;
}

// What each heading looks like, one word a column: an id; "=" if it is known or decided, "-" if
// not.
std::string guessed(const std::string& header, const rules::RuleBook& book = jiaxing()) {
    const std::vector<roster::RosterColumn> columns = columns_of(book, header);
    std::string words;
    for (const roster::HeadingGuess& guess : roster::guess_headings(book, columns)) {
        words += words.empty() ? "" : " ";
        words += guess.certainty == roster::HeadingCertainty::guessed
                     ? roster::meaning_id(book, guess.meaning)
                 : guess.certainty == roster::HeadingCertainty::unknown ? "-"
                 : guess.certainty == roster::HeadingCertainty::dropped ? "x"
                                                                        : "=";
    }
    return words;
}

} // namespace

TEST_CASE("a year and the word of a category make a guess, in any order and either language") {
    CHECK(guessed("2023年公需科目学时") == "2023_general");
    CHECK(guessed("公需2023") == "2023_general");
    CHECK(guessed("23年专业课") == "2023_professional");
    CHECK(guessed("２４年度 公需 课时") == "2024_general");
    CHECK(guessed("Year 2023 general hours") == "2023_general");
    CHECK(guessed("Professional (2022)") == "2022_professional");
    CHECK(guessed("2022年继续教育总学时") == "2022_total");
    CHECK(guessed("2023年公需课总学时") == "2023_general");
    CHECK(guessed("2021年考核结果") == "2021_completed");
    CHECK(guessed("2023年度专业技术人员公需课学时") == "2023_general");
}

TEST_CASE("a year that is not asked for, several years or several categories make no guess") {
    CHECK(guessed("2019年公需") == "-");
    CHECK(guessed("2021-2025年公需合计") == "-");
    CHECK(guessed("2023年公需、专业") == "-");
    CHECK(guessed("2023年公需考核") == "-");
    CHECK(guessed("公需课学时") == "-");
    CHECK(guessed("2023年学时") == "-");
    CHECK(guessed("20230101公需") == "-");
    CHECK(guessed("18学时公需") == "-");
}

TEST_CASE("other facts are guessed by the longest text that they alone share with the heading") {
    CHECK(guessed("申报职称级别") == "level");
    CHECK(guessed("参保地是否嘉兴") == "insured_locally");
    CHECK(guessed("是否全职") == "full_time_locally");
    CHECK(guessed("劳动合同签订情况") == "employment_contract");
    CHECK(guessed("人员姓名,归属部门,员工工号") == "name unit id");
    CHECK(guessed("Tax records (copy)") == "tax_records");
    CHECK(guessed("Level applied") == "level");
    CHECK(guessed("备注,性别,出生年月,学历,Comments,Hire date,") == "- - - - - - -");
}

TEST_CASE("text that two facts share, or one of a fact that is there already, makes no guess") {
    CHECK(guessed("嘉兴户籍") == "-");
    CHECK(guessed("级别,申报职称级别") == "= -");
    CHECK(guessed("2023公需,2023年公需科目学时") == "= -");
    CHECK(guessed("姓名部门") == "-");
}

TEST_CASE("no two headings are guessed to be one fact: the likelier, else neither") {
    CHECK(guessed("2023年公需科目学时,公需2023年") == "- -");
    CHECK(guessed("2023年公需课学时数,公需2023年") == "2023_general -");
    CHECK(guessed("申报级别是,职务级别") == "level -");
}

TEST_CASE("dropped or decided columns are not guessed at") {
    CHECK(guessed("身份证号,2023年公需科目") == "x 2023_general");
    roster::HeadingMap map;
    map.set("2023年公需科目", {});
    const auto columns = columns_of(jiaxing(), "2023年公需科目", &map);
    CHECK(roster::guess_headings(jiaxing(), columns)[0].certainty ==
          roster::HeadingCertainty::decided);
}

TEST_CASE("guesses become a map that is accepted as a whole, and then nothing is left to guess") {
    const std::string header = "申报职称级别,23年公需课,2025专业";
    const auto before = columns_of(jiaxing(), header);
    const auto guesses = roster::guess_headings(jiaxing(), before);
    CHECK(roster::guess_notices(jiaxing(), before, guesses, Language::zh).size() == 2);
    const roster::HeadingMap map = roster::guessed_map({}, before, guesses);
    CHECK(roster::heading_map_json(jiaxing(), map) ==
          "{\"format\":\"zicha-headings/1\",\"headings\":"
          "{\"申报职称级别\":\"level\",\"23年公需课\":\"2023_general\"}}\n");
    const auto after = columns_of(jiaxing(), header, &map);
    CHECK(after[0].use == roster::ColumnUse::fact);
    CHECK(after[1].index == column(jiaxing(), "2023_general"));
    CHECK(roster::guess_notices(jiaxing(), after, roster::guess_headings(jiaxing(), after),
                                Language::zh)
              .empty());
}

TEST_CASE("another place's headings are guessed by its own words") {
    CHECK(guessed("2027年历史课", river_county()) == "history_2027");
    CHECK(guessed("2027年公需", river_county()) == "-");
}

TEST_CASE("very long headings and very many columns are left alone") {
    CHECK(guessed("2023年公需" + std::string(200, 'x')) == "-");
    std::string header;
    for (int at = 0; at < 2000; ++at)
        header += "列" + std::to_string(at) + "甲乙丙丁戊己庚辛壬癸,";
    CHECK(guessed(header + "2023年公需课目").ends_with(" -"));
}

} // namespace zicha::tests
