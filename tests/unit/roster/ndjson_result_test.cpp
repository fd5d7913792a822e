#include "core/facts/codes.hpp"
#include "core/roster/fast/ndjson_result.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;
using namespace zicha::tests;

namespace {

void expect_same(const rules::RuleBook& book, const explain::ResultRow& row,
                 Language language = Language::zh) {
    std::string wanted;
    explain::append_result_json(wanted, book, row, language);
    roster::NdjsonResult result(book, language, std::string(row.file));
    std::string line = "before";
    result.append(line, row);
    CHECK(line == "before" + wanted);
}

// Every caution, every missing fact, hours with and without decimals.
assess::Assessment answer_with_all(const rules::RuleBook& book) {
    assess::Assessment assessment;
    assessment.verdict = assess::Verdict::needs_info;
    assessment.requirements.fill(assess::RequirementValue::unknown);
    assessment.has_gap = true;
    assessment.has_best = true;
    assessment.path = assess::HoursPath::each_year;
    assessment.gap_path = assess::HoursPath::in_total;
    assessment.gap.total = ClassHours::from_hundredths(1250);
    assessment.gap.by_category[1] = ClassHours::from_hundredths(7);
    assessment.further_hours = ClassHours::from_hundredths(999'999'900);
    assessment.further_hours_at_best = ClassHours::from_hundredths(305);
    for (std::size_t column = 0; column < book.columns.size(); ++column)
        assessment.missing.set(column);
    assessment.cautions = (1U << book.cautions.size()) - 1;
    return assessment;
}

explain::ResultRow numbered(const assess::Assessment& assessment) {
    explain::ResultRow row;
    row.row = 1'234'567;
    row.id = "E1";
    row.name = "张三";
    row.assessment = &assessment;
    return row;
}

} // namespace

TEST_CASE("a line of JSON laid out beforehand has the bytes of one written member by member") {
    rules::RuleBook book = jiaxing();
    for (const bool is_assumed : {false, true}) {
        if (is_assumed)
            book.assumed.emplace();
        assess::Assessment assessment = answer_with_all(book);
        expect_same(book, numbered(assessment));
        for (std::size_t caution = 0; caution < book.cautions.size(); ++caution) {
            assessment.cautions = 1U << caution;
            assessment.missing.reset();
            assessment.missing.set(caution % book.columns.size());
            expect_same(book, numbered(assessment));
        }
        for (int value = 0; value <= static_cast<int>(assess::RequirementValue::none); ++value)
            for (int verdict = 0; verdict <= static_cast<int>(assess::Verdict::skipped);
                 ++verdict) {
                assessment = {};
                assessment.verdict = static_cast<assess::Verdict>(verdict);
                assessment.requirements.fill(static_cast<assess::RequirementValue>(value));
                expect_same(book, numbered(assessment));
            }
    }
}

TEST_CASE("labels, names of files and ids are escaped in a line of JSON as everywhere") {
    rules::RuleBook book = jiaxing();
    book.columns[2].id = "a \"quoted\" id";
    book.cautions[0].id = "b\\";
    const assess::Assessment assessment = answer_with_all(book);
    for (const std::string& odd :
         {std::string(), std::string("\""), std::string("a\\b"), std::string("\x7F"),
          std::string("\t\r\n"), std::string(3, '\0'), std::string("\xFF张"),
          std::string("张\xE5\xBC"), std::string("\xED\xA0\x80"), std::string("😀"),
          std::string(96, 'x'), std::string(97, 'x'), std::string(5000, 'y'),
          std::string(96, '"')}) {
        explain::ResultRow row = numbered(assessment);
        row.id = odd;
        expect_same(book, row);
        row.name = odd;
        expect_same(book, row);
        row.file = odd;
        expect_same(book, row);
    }
}

TEST_CASE("a line of JSON of an invalid row, or of one without a number, has the same bytes") {
    const assess::Assessment assessment = assess::invalid_assessment();
    Diagnostic problem{codes::cell_negative, {}, {"-3"}};
    problem.place.column = "2023公需";
    problem.place.value = "-3";
    explain::ResultRow row = numbered(assessment);
    row.file = "名册.csv";
    row.error = &problem;
    for (const Language language : {Language::zh, Language::en})
        expect_same(jiaxing(), row, language);
    row.error = nullptr;
    row.row = 0;
    expect_same(jiaxing(), row);
}
