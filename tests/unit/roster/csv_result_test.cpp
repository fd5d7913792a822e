#include "core/base/csv.hpp"
#include "core/facts/codes.hpp"
#include "core/roster/fast/csv_result.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;
using namespace zicha::tests;

namespace {

std::string in_general(const rules::RuleBook& book, const explain::ResultRow& row,
                       Language language) {
    std::string line;
    for (const std::string& cell : explain::result_cells(book, row, language)) {
        line += ',';
        append_csv_cell(line, cell);
    }
    return line;
}

std::string laid_out(const rules::RuleBook& book, const explain::ResultRow& row,
                     Language language) {
    roster::CsvResult result(book, language);
    std::string line;
    result.append(line, row);
    return line;
}

// Every caution, every missing fact, hours with and without decimals.
assess::Assessment full(const rules::RuleBook& book) {
    assess::Assessment assessment;
    assessment.verdict = assess::Verdict::needs_info;
    assessment.requirements.fill(assess::RequirementValue::unknown);
    assessment.has_gap = true;
    assessment.gap.total = ClassHours::from_hundredths(1250);
    assessment.gap.by_category[1] = ClassHours::from_hundredths(7);
    assessment.gap_path = assess::HoursPath::in_total;
    assessment.further_hours = ClassHours::from_hundredths(999'999'900);
    assessment.excess_hours = ClassHours::from_hundredths(305);
    for (std::size_t column = 0; column < book.columns.size(); ++column)
        assessment.missing.set(column);
    assessment.cautions = (1U << book.cautions.size()) - 1;
    return assessment;
}

explain::ResultRow row_of(const assess::Assessment& assessment) {
    explain::ResultRow row;
    row.row = 1'234'567;
    row.assessment = &assessment;
    return row;
}

} // namespace

TEST_CASE("a result laid out beforehand has the bytes of one put together cell by cell") {
    const rules::RuleBook& book = jiaxing();
    for (const Language language : {Language::zh, Language::en}) {
        assess::Assessment assessment = full(book);
        CHECK(laid_out(book, row_of(assessment), language) ==
              in_general(book, row_of(assessment), language));
        for (std::size_t caution = 0; caution < book.cautions.size(); ++caution) {
            assessment.cautions = 1U << caution;
            assessment.missing.reset();
            assessment.missing.set(caution % book.columns.size());
            CHECK(laid_out(book, row_of(assessment), language) ==
                  in_general(book, row_of(assessment), language));
        }
        for (const assess::Verdict verdict :
             {assess::Verdict::eligible, assess::Verdict::not_eligible,
              assess::Verdict::needs_ruling, assess::Verdict::refer}) {
            assessment = {};
            assessment.verdict = verdict;
            CHECK(laid_out(book, row_of(assessment), language) ==
                  in_general(book, row_of(assessment), language));
        }
    }
}

TEST_CASE("words of a rule file that a spreadsheet would run or split are written as any cell is") {
    for (const char* odd : {"=1+1 {hours}", " {hours} of it", "a \"quoted\" {hours}; b", "", "-"}) {
        rules::RuleBook book = jiaxing();
        for (rules::Caution& caution : book.cautions)
            caution.text.zh = odd;
        book.columns[3].heading.zh = odd;
        book.each_year_path.label.zh = odd;
        assess::Assessment assessment = full(book);
        assessment.path = assess::HoursPath::each_year;
        for (std::size_t caution = 0; caution <= book.cautions.size(); ++caution) {
            CHECK(laid_out(book, row_of(assessment), Language::zh) ==
                  in_general(book, row_of(assessment), Language::zh));
            assessment.cautions >>= 1U;
        }
        assessment.missing.reset();
        CHECK(laid_out(book, row_of(assessment), Language::zh) ==
              in_general(book, row_of(assessment), Language::zh));
    }
}

TEST_CASE("an invalid row says why in the same bytes") {
    const assess::Assessment assessment = assess::invalid_assessment();
    Diagnostic problem{codes::cell_negative, {}, {"-3"}};
    problem.place.column = "2023公需";
    problem.place.value = "-3";
    explain::ResultRow row = row_of(assessment);
    row.error = &problem;
    CHECK(laid_out(jiaxing(), row, Language::zh) == in_general(jiaxing(), row, Language::zh));
}
