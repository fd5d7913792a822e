#include "core/explain/result_row.hpp"
#include "core/explain/words.hpp"
#include "core/facts/codes.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace zicha;
using namespace zicha::tests;

namespace {

facts::Answers short_of_hours() {
    return person(jiaxing(), {{"level", "中级"},
                              {"organizer", "市"},
                              {"2022_general", "18"},
                              {"2022_professional", "72"},
                              {"2023_general", "18"},
                              {"2023_professional", "72"},
                              {"2024_general", "18"},
                              {"2024_professional", "72"},
                              {"2025_professional", "71.5"},
                              {"insured_locally", "是"}});
}

std::string json_of(const assess::Assessment& assessment, const explain::ResultRow& start,
                    Language language = Language::zh) {
    explain::ResultRow row = start;
    row.assessment = &assessment;
    std::string out;
    explain::append_result_json(out, jiaxing(), row, language);
    return out;
}

} // namespace

TEST_CASE("a result row has the contract's keys in the contract's order") {
    const assess::Assessment assessment = decide(jiaxing(), short_of_hours());
    explain::ResultRow row;
    row.row = 2;
    row.id = "E001";
    row.name = "张三";
    CHECK(json_of(assessment, row) ==
          "{\"row\":2,\"id\":\"E001\",\"name\":\"张三\",\"verdict\":\"needs_info\","
          "\"continuing_education\":\"unknown\",\"social_insurance\":\"yes\",\"path\":null,"
          "\"gap\":{\"total\":18.5,\"general\":18,\"professional\":0},\"gap_path\":\"cumulative\","
          "\"further_hours\":18.5,\"further_hours_at_best\":0,"
          "\"missing\":[\"2025_general\",\"2025_completed\"],"
          "\"cautions\":[],\"error\":null}");
}

TEST_CASE("a row of several rosters names its file, and text is escaped") {
    const assess::Assessment assessment = decide(jiaxing(), short_of_hours());
    explain::ResultRow row;
    row.row = 7;
    row.id = "a\"b\\c\n";
    row.name = "x\xFF";
    row.file = "one.csv";
    const std::string json = json_of(assessment, row);
    CHECK(json.starts_with("{\"file\":\"one.csv\",\"row\":7,\"id\":\"a\\\"b\\\\c\\n\",\"name\":\"x"
                           "\uFFFD\","));
}

TEST_CASE("an invalid row says why, in the language asked for, and nothing else") {
    const assess::Assessment assessment = assess::invalid_assessment();
    Diagnostic problem{codes::cell_negative, {}, {}};
    problem.place.column = "2023公需";
    problem.place.value = "-3";
    explain::ResultRow row;
    row.row = 3;
    row.error = &problem;
    CHECK(json_of(assessment, row, Language::en) ==
          "{\"row\":3,\"id\":\"\",\"name\":\"\",\"verdict\":\"invalid\","
          "\"continuing_education\":null,\"social_insurance\":null,\"path\":null,\"gap\":null,"
          "\"gap_path\":null,\"further_hours\":null,\"further_hours_at_best\":null,"
          "\"missing\":[],\"cautions\":[],"
          "\"error\":{\"code\":\"cell.negative\",\"column\":\"2023公需\",\"value\":\"-3\","
          "\"message\":\"Hours cannot be negative. Enter 0 or more.\","
          "\"fact\":\"2023_general\"}}");
}

TEST_CASE("the same answer in words has one cell for each heading") {
    const assess::Assessment assessment = decide(jiaxing(), short_of_hours());
    explain::ResultRow row;
    row.row = 2;
    row.assessment = &assessment;
    for (const Language language : {Language::zh, Language::en}) {
        const std::vector<std::string> headings = explain::result_headings(jiaxing(), language);
        const std::vector<std::string> cells = explain::result_cells(jiaxing(), row, language);
        REQUIRE(headings.size() == cells.size());
        const auto cell = [&](Text heading) {
            const auto found = std::find(headings.begin(), headings.end(), text(heading, language));
            REQUIRE(found != headings.end());
            return cells[static_cast<std::size_t>(found - headings.begin())];
        };
        const bool is_zh = language == Language::zh;
        CHECK(cell(words::result_row) == "2");
        CHECK(cell(words::result_verdict) == text(words::verdict_needs_info, language));
        CHECK(cell(words::result_further_hours) == "18.5");
        CHECK(cell(words::result_missing) ==
              (is_zh ? "2025公需、2025完成" : "2025_general, 2025_completed"));
        CHECK(cell(words::result_error).empty());
    }
}
