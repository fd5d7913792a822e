#include "core/base/csv.hpp"
#include "core/facts/codes.hpp"
#include "core/roster/row_block.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace zicha;
using namespace zicha::tests;

namespace {

roster::RosterSurvey survey_of(std::string_view headings) {
    roster::SurveyOptions options;
    options.is_whole = true;
    return *roster::survey_roster(jiaxing(), headings, options);
}

void take(roster::RowBlock& rows, CsvParser& parser, std::string_view& bytes) {
    REQUIRE(parser.next(bytes, rows.next_record()));
    rows.read(rows.next_record());
    rows.keep();
}

constexpr std::string_view headings = "id,level,organizer,2025_general\n";

} // namespace

TEST_CASE("rows of a block keep their order, their text and their own problem") {
    const roster::RosterSurvey survey = survey_of(headings);
    const assess::AssessOptions options;
    roster::RowBlock rows(jiaxing(), survey, {}, options);
    CsvParser parser(',');
    std::string_view bytes = "E1,intermediate,city,18\n"
                             "E2,intermediate,city,x\n"
                             "\"E3\",,city,\n"
                             "E4,intermediate,city,y\n";
    const std::string_view text = bytes;
    for (int round = 0; round < 2; ++round) { // what a row was is forgotten
        bytes = text;
        for (int row = 0; row < 4; ++row)
            take(rows, parser, bytes);
        rows.decide();
        REQUIRE(rows.size() == 4);
        CHECK(rows.record(0)[0] == "E1");
        CHECK(rows.record(2)[0] == "E3");
        CHECK(rows.is_plain(0));
        CHECK(rows.problem(0) == nullptr);
        CHECK(rows.problem(2) == nullptr);
        REQUIRE(rows.problem(1) != nullptr);
        CHECK(rows.problem(1)->code == codes::cell_not_hours);
        CHECK(rows.problem(3)->arguments != rows.problem(1)->arguments);
        CHECK(rows.assessment(0).verdict == assess::Verdict::needs_info);
        CHECK(rows.assessment(1).verdict == assess::Verdict::invalid);
        CHECK(rows.cells(0)[*jiaxing().column_of("2025_general")].hours().hundredths() == 1800);
        CHECK(rows.cells(2)[*jiaxing().column_of("2025_general")].is_blank());
        rows.clear();
        CHECK(rows.size() == 0);
    }
}

TEST_CASE("a block is full after its rows, and sooner if they are huge") {
    const roster::RosterSurvey survey = survey_of(headings);
    const assess::AssessOptions options;
    roster::RowBlock rows(jiaxing(), survey, {}, options);
    CsvParser parser(',');
    const std::string person = "E1,intermediate,city,18\n";
    for (std::size_t row = 0; row < facts::FactBlock::most_rows; ++row) {
        CHECK_FALSE(rows.is_full());
        std::string_view bytes = person;
        take(rows, parser, bytes);
    }
    CHECK(rows.is_full());
    rows.clear();
    CHECK_FALSE(rows.is_full());
    const std::string huge = std::string(std::size_t{300} << 10U, 'E') + ",intermediate,city,18\n";
    std::string_view bytes = huge;
    take(rows, parser, bytes);
    CHECK(rows.is_full());
}
