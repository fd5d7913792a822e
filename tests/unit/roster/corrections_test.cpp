// Corrections of a roster as a file, and that file on the same list, or on one that has changed.
#include "core/explain/explain.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/corrections.hpp"
#include "tests/checked.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace zicha;
using namespace zicha::tests;

namespace {

constexpr std::string_view list = "工号,姓名,级别,组织,2025公需,2025专业,社保在嘉兴\n"
                                  "E1,张三,中级,市,18,七十二,是\n"
                                  "E2,李四,中级,市,18,72,在嘉兴\n"
                                  "E2,李五,中级,市,18,72,是\n"
                                  ",王六,中级,市,18,72,不详\n";

std::unique_ptr<roster::KeptRoster> kept(std::string_view text) {
    const std::shared_ptr<const rules::RuleBook> book(std::shared_ptr<void>(), &jiaxing());
    auto roster = std::make_unique<roster::KeptRoster>(
        book, surveyed(text), std::vector<roster::Preset>(), assess::AssessOptions());
    roster->store().append(std::string(text));
    roster->finish();
    while (!roster->is_decided())
        roster->decide(1000);
    return roster;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result(text);
    result.replace(result.find(from), from.size(), to);
    return result;
}

// The file that corrects three of the list's rows.
std::string file_of_corrections() {
    const auto roster = kept(list);
    roster->correct(0, 5, "72");
    roster->correct(1, 6, "是");
    roster->correct(3, 6, "否");
    return roster::corrections_json(*roster);
}

// What came of the file on this text, a row at a time: the remarks' codes with their arguments.
std::vector<std::string> used_on(roster::KeptRoster& roster, std::string_view file) {
    auto corrections = roster::read_corrections(file, "corrections.json");
    REQUIRE(corrections);
    roster::CorrectionsWork work(roster, *std::move(corrections));
    while (work.step(1)) {
    }
    std::vector<std::string> said;
    for (const Diagnostic& remark : work.remarks()) {
        std::string line(code_name(remark.code));
        for (const std::string& argument : remark.arguments)
            line += " " + argument;
        said.push_back(std::move(line));
    }
    return said;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("A file of corrections holds the rows, their ids, and each cell before and after") {
    CHECK(
        file_of_corrections() ==
        "{\"format\":\"zicha-corrections/1\",\"corrections\":["
        "{\"row\":2,\"id\":\"E1\",\"cells\":{\"2025专业\":{\"was\":\"七十二\",\"now\":\"72\"}}},"
        "{\"row\":3,\"id\":\"E2\",\"cells\":{\"社保在嘉兴\":{\"was\":\"在嘉兴\",\"now\":\"是\"}}},"
        "{\"row\":5,\"cells\":{\"社保在嘉兴\":{\"was\":\"不详\",\"now\":\"否\"}}}]}\n");
}

TEST_CASE("The same list is corrected as it was before") {
    const auto roster = kept(list);
    CHECK(used_on(*roster, file_of_corrections()) == Lines{"corrections.applied 3 0"});
    CHECK(roster->corrected() == 3);
    CHECK(roster->record(0)[5] == "72");
    CHECK(roster->row(0).verdict != assess::Verdict::invalid);
    CHECK(roster::corrections_json(*roster) == file_of_corrections());
}

TEST_CASE("A row that has moved is found by its id, if no other row has that") {
    const auto roster = kept(replaced(list, "E1,", "E9,前一,中级,市,1,1,是\nE1,"));
    CHECK(used_on(*roster, file_of_corrections()) ==
          Lines{"corrections.applied 1 2", "corrections.no_row 3 E2", "corrections.no_row 5 -"});
    CHECK(roster->record(1)[5] == "72");
}

TEST_CASE("A cell that says something else now is left as it is, and named") {
    const auto roster = kept(replaced(list, "七十二", "70"));
    CHECK(used_on(*roster, file_of_corrections()) ==
          Lines{"corrections.applied 2 1", "corrections.cell_differs 2 E1 2025专业 70 七十二"});
    CHECK(roster->record(0)[5] == "70");
}

TEST_CASE("A list that was corrected itself needs no correction") {
    const auto roster = kept(replaced(list, "七十二", "72"));
    CHECK(used_on(*roster, file_of_corrections()) == Lines{"corrections.applied 2 0"});
}

TEST_CASE("A row without an id is corrected only if its cells say what they said") {
    const auto roster = kept(replaced(list, "不详", "未知"));
    CHECK(used_on(*roster, file_of_corrections()) ==
          Lines{"corrections.applied 2 1", "corrections.no_row 5 -"});
}

TEST_CASE("A column that is no longer there is named") {
    const auto roster = kept(replaced(list, "2025专业", "25年专业课"));
    CHECK(used_on(*roster, file_of_corrections()) ==
          Lines{"corrections.applied 2 1", "corrections.no_column 2 E1 2025专业"});
}

TEST_CASE("An identity number is not written, and a cell that looks like one is masked") {
    const std::string text = replaced(list, "E1,", "330402199001011234,");
    const auto roster = kept(text);
    roster->correct(0, 5, "72");
    CHECK(roster::corrections_json(*roster).find("3304") == std::string::npos);
}

TEST_CASE("Nothing of a file that is no file of corrections, or damaged, is used") {
    const auto code_of = [](std::string_view json) {
        const auto reading = roster::read_corrections(json, "x.json");
        CHECK_FALSE(reading);
        const Diagnostic& problem = reading.problems().front();
        return std::string(code_name(problem.code)) + " " + problem.place.pointer;
    };
    const std::string good = file_of_corrections();
    CHECK(code_of("{}") == "corrections.other_format /format");
    CHECK(code_of("[1]") == "corrections.other_format /format");
    CHECK(code_of("{\"format\":\"zicha-headings/1\"}") == "corrections.other_format /format");
    CHECK(code_of("{\"format\":\"zicha-corrections/1\"}") == "corrections.damaged /corrections");
    CHECK(code_of(replaced(good, "\"row\":3", "\"row\":\"3\"")) ==
          "corrections.damaged /corrections/1");
    CHECK(code_of(replaced(good, "\"row\":3", "\"row\":3.5")) ==
          "corrections.damaged /corrections/1/row");
    CHECK(code_of(replaced(good, "\"row\":3", "\"row\":0")) ==
          "corrections.damaged /corrections/1/row");
    CHECK(code_of(replaced(good, "\"now\":\"否\"", "\"now\":1")) ==
          "corrections.damaged /corrections/2/cells/社保在嘉兴");
    CHECK_FALSE(roster::read_corrections(good.substr(0, good.size() / 2), "x.json"));
    std::string many = "{\"format\":\"zicha-corrections/1\",\"corrections\":[0";
    for (std::size_t row = 0; row < roster::CorrectionLimits::most_rows; ++row)
        many += ",0";
    CHECK(code_of(many + "]}") == "corrections.too_many /corrections");
}
