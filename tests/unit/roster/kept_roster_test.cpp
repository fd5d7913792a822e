#include "core/explain/explain.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/kept_roster.hpp"
#include "core/roster/view.hpp"
#include "tests/checked.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace zicha;
using namespace zicha::tests;

namespace {

constexpr std::string_view roster_text =
    "\xEF\xBB\xBF工号,姓名,部门,级别,组织,2025公需,2025专业,社保在嘉兴,备注\r\n"
    "E1,张三,一部,中级,市,18,72,是,\r\n"
    "\r\n"
    "E2,李四,二部,中级,市,18,60,是,\"两行\r\n的备注\"\r\n"
    "E3,王五,一部,中级,市,,,否,\"引号 \"\"二\"\"\"\r\n"
    "E4,赵六,二部,中级,市,x,72,是,\r\n"
    "E5,陈七,,正高,省,18,72,是,Straße";

std::shared_ptr<const rules::RuleBook> shared_jiaxing() {
    return {std::shared_ptr<void>(), &jiaxing()};
}

void fill(roster::KeptRoster& roster, std::string_view text, std::size_t piece) {
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) {
        roster.store().append(std::string(text.substr(0, piece)));
        roster.decide(piece);
    }
    roster.finish();
    while (!roster.is_decided())
        roster.decide(piece);
}

std::string checked(std::string_view text) {
    return checked_text(text, surveyed(text), {}, Output::csv).output;
}

// A check's results for the rows that it keeps.
std::string checked(const roster::KeptRoster& roster, std::size_t piece = 64) {
    return checked_rows(roster.survey(), {}, Output::csv,
                        [&](roster::RosterCheck& check) {
                            for (roster::KeptRows rows(roster); !rows.is_done();) {
                                rows.go_on(piece);
                                check.take_all(rows);
                            }
                        })
        .output;
}

std::string verdicts(const roster::KeptRoster& roster) {
    std::string names;
    for (std::size_t row = 0; row < roster.size(); ++row)
        names += std::to_string(roster.row(row).line) + " " +
                 std::string(explain::verdict_name(roster.row(row).verdict)) + "\n";
    return names;
}

std::vector<std::uint32_t> shown(roster::KeptRoster& roster, const roster::RosterQuery& query,
                                 std::size_t step = 2) {
    roster::RosterView view(roster, query);
    while (view.step(step))
        continue;
    return {view.shown().begin(), view.shown().end()};
}

std::size_t column_of(const roster::KeptRoster& roster, std::string_view heading) {
    const std::vector<roster::RosterColumn>& columns = roster.survey().columns;
    for (std::size_t at = 0; at < columns.size(); ++at)
        if (columns[at].heading == heading)
            return at;
    FAIL("no such heading");
    return 0;
}

Record record_with_merged(std::int64_t row, const std::vector<std::string>& cells,
                          const std::set<std::size_t>& merged) {
    Record record;
    record.start(row);
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (merged.count(at) > 0)
            record.note(RecordFault::merged_cell);
        record.append(cells[at]);
        record.end_cell();
    }
    return record;
}

// A sheet of one person, of whom these cells are merged.
roster::RosterSample person_with_merged(const std::set<std::size_t>& merged) {
    roster::RosterSample sample;
    sample.add(record_with_merged(1, {"id", "level", "2025_general", "2025_professional"}, {}));
    sample.add(record_with_merged(2, {"E1", "intermediate", "18", "72"}, merged));
    sample.set_whole();
    return sample;
}

void fill(roster::KeptRoster& roster, const roster::RosterSample& sample) {
    for (const Record& record : sample.rows())
        roster.store().append(record);
    roster.finish();
    roster.decide(4096);
}

} // namespace

TEST_CASE("A row below headings in another order is undecided everywhere, corrected or not") {
    const std::string text = "工号,姓名,级别,2025公需,2025专业\n"
                             "E1,张三,中级,18,72\n"
                             "工号,姓名,级别,2025专业,2025公需\n"
                             "E2,李四,中级,72,18\n"
                             "工号,姓名,级别,2025公需,2025专业\n"
                             "E3,王五,中级,18,72\n";
    roster::KeptRoster roster(shared_jiaxing(), surveyed(text), {}, {});
    fill(roster, text, 16);
    const std::string expected = "2 needs_info\n3 skipped\n4 invalid\n5 skipped\n6 needs_info\n";
    CHECK(verdicts(roster) == expected);
    REQUIRE(roster.person(2).problem);
    CHECK(roster.person(2).problem->code == codes::roster_row_misplaced);
    CHECK(!roster.person(4).problem);
    roster.correct(2, 3, "70");
    CHECK(verdicts(roster) == expected);
    roster.restore(2);
    CHECK(verdicts(roster) == expected);
    CHECK(checked(roster) == checked(text));
}

TEST_CASE("A kept roster decides as a check does, however its bytes arrive") {
    for (const std::size_t piece : {1U, 2U, 7U, 64U, 4096U}) {
        CAPTURE(piece);
        roster::KeptRoster roster(shared_jiaxing(), surveyed(roster_text), {}, {});
        fill(roster, roster_text, piece);
        CHECK(checked(roster, piece) == checked(roster_text));
        CHECK(verdicts(roster) == "2 needs_info\n4 needs_info\n6 needs_info\n7 invalid\n8 refer\n");
        CHECK(roster.tally()[static_cast<std::size_t>(assess::Verdict::invalid)] == 1);
    }
}

TEST_CASE("A person of a kept roster is whole: labels, facts, decision and what cannot be read") {
    roster::KeptRoster roster(shared_jiaxing(), surveyed(roster_text), {}, {});
    fill(roster, roster_text, 64);
    const roster::DecidedRow second = roster.person(1);
    CHECK(second.id == "E2");
    CHECK(second.name == "李四");
    CHECK(second.unit == "二部");
    CHECK(second.assessment.verdict == roster.row(1).verdict);
    CHECK_FALSE(second.problem);
    const roster::DecidedRow wrong = roster.person(3);
    REQUIRE(wrong.problem);
    CHECK(wrong.problem->place.row == 7);
    CHECK(wrong.problem->place.column == "2025公需");
    CHECK(wrong.assessment.verdict == assess::Verdict::invalid);
    CHECK(roster.record(2)[8] == "引号 \"二\"");
}

TEST_CASE("Correcting a cell decides its row anew and leaves every other row as it is") {
    for (const std::size_t piece : {3U, 4096U}) {
        roster::KeptRoster roster(shared_jiaxing(), surveyed(roster_text), {}, {});
        fill(roster, roster_text, piece);
        roster.correct(3, column_of(roster, "2025公需"), "18");
        CHECK(roster.row(3).verdict == assess::Verdict::needs_info);
        CHECK(roster.row(3).is_corrected);
        CHECK(roster.tally()[static_cast<std::size_t>(assess::Verdict::invalid)] == 0);
        roster.correct(1, column_of(roster, "备注"), "逗号, 与\"引号\"");
        CHECK(roster.record(1)[8] == "逗号, 与\"引号\"");
        CHECK(roster.corrected() == 2);
        CHECK(roster.record(2).row() == 6);
        const std::string after = checked(roster, piece);
        CHECK(after.find("\"逗号, 与\"\"引号\"\"\",4,") != std::string::npos);
        CHECK(after.find("E3,王五,一部,中级,市,,,否,\"引号 \"\"二\"\"\",6,") != std::string::npos);
        roster.restore(3);
        roster.restore(1);
        CHECK(checked(roster, piece) == checked(roster_text));
        CHECK(roster.tally()[static_cast<std::size_t>(assess::Verdict::invalid)] == 1);
    }
}

TEST_CASE("Rows of a sheet are kept as cells, at their own rows and whatever they hold") {
    const auto record = [](std::int64_t row, std::initializer_list<std::string_view> cells) {
        Record made;
        made.start(row);
        for (const std::string_view cell : cells) {
            made.append(cell);
            made.end_cell();
        }
        return made;
    };
    const std::string huge(RecordLimits::cell_bytes + 1, 'x');
    roster::RosterSample sample;
    sample.add(record(3, {"工号", "级别", "组织", "2025公需", "备注"}));
    sample.add(record(4, {"E1", "中级", "市", "18", "一,\"二\"\n三"}));
    sample.add(record(9, {"E2", "中级", "市", "18,5"}));
    sample.add(record(300, {"E3", "中级", "市", "18", huge}));
    roster::KeptRoster roster(shared_jiaxing(), *roster::survey_roster(jiaxing(), sample, {}), {},
                              {});
    for (const Record& row : sample.rows())
        roster.store().append(row);
    roster.finish();
    while (!roster.is_decided())
        roster.decide(10);
    CHECK(verdicts(roster) == "4 needs_info\n9 invalid\n300 invalid\n");
    CHECK(roster.record(0)[4] == "一,\"二\"\n三");
    CHECK(roster.person(1).problem->place.value == "18,5");
    CHECK_FALSE(roster.is_correctable(2));
    CHECK(roster.record(2).fault_cell() == 4);
    roster.correct(1, 3, "18.5");
    CHECK(verdicts(roster) == "4 needs_info\n9 needs_info\n300 invalid\n");
    CHECK(checked(roster).find("E2,中级,市,18.5,,9,") != std::string::npos);
}

TEST_CASE("A kept roster can be decided again with another preset") {
    roster::KeptRoster roster(shared_jiaxing(), surveyed(roster_text), {}, {});
    fill(roster, roster_text, 64);
    const Result<roster::Preset> preset = roster::read_preset(jiaxing(), "2024_general=18");
    REQUIRE(preset);
    const assess::FactSet before = roster.row(0).missing;
    roster.begin_again(shared_jiaxing(), surveyed(roster_text), {*preset});
    while (!roster.is_decided())
        roster.decide(10);
    CHECK(roster.size() == 5);
    CHECK(before.test(column(jiaxing(), "2024_general")) !=
          roster.row(0).missing.test(column(jiaxing(), "2024_general")));
}

TEST_CASE("A view filters by verdict, unit, missing fact and words") {
    roster::KeptRoster roster(shared_jiaxing(), surveyed(roster_text), {}, {});
    fill(roster, roster_text, 64);
    roster::RosterQuery query;
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
    query.is_descending = true;
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{4, 3, 2, 1, 0});
    query = {};
    query.verdict = assess::Verdict::invalid;
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{3});
    query = {};
    query.unit = roster.row(0).unit;
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{0, 2});
    query = {};
    query.missing = column(jiaxing(), "2024_general");
    CHECK(shown(roster, query).size() > 1);
    query = {};
    query.words = " e５";
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{4});
    query.words = "备注";
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{1});
    query.words = "18";
    CHECK(shown(roster, query).empty());
}

TEST_CASE("Rows whose id is repeated are shown side by side, and no blank id is one") {
    constexpr std::string_view text = "工号,姓名,级别,2025公需\nE2,甲,中级,18\nE1,乙,中级,18\n"
                                      ",丙,中级,18\n E1 ,丁,中级,20\n,戊,中级,18\nE3,己,中级,18\n";
    roster::KeptRoster roster(shared_jiaxing(), surveyed(text), {}, {});
    fill(roster, text, 50);
    roster::RosterQuery query;
    query.only_repeated = true;
    query.order = roster::RosterOrder::id;
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{1, 3});
    query.words = "乙"; // the other is not among these
    CHECK(shown(roster, query).empty());
}

TEST_CASE("A view sorts in slices, and equal rows keep their order in both directions") {
    roster::KeptRoster roster(shared_jiaxing(), surveyed(roster_text), {}, {});
    fill(roster, roster_text, 64);
    roster::RosterQuery query;
    query.order = roster::RosterOrder::unit;
    for (const std::size_t step : {1U, 3U, 100U}) {
        query.is_descending = false;
        CHECK(shown(roster, query, step) == std::vector<std::uint32_t>{4, 0, 2, 1, 3});
        query.is_descending = true;
        CHECK(shown(roster, query, step) == std::vector<std::uint32_t>{1, 3, 0, 2, 4});
    }
    query = {};
    query.order = roster::RosterOrder::id;
    query.is_descending = true;
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{4, 3, 2, 1, 0});
    query.order = roster::RosterOrder::verdict;
    query.is_descending = false;
    CHECK(shown(roster, query) == std::vector<std::uint32_t>{0, 1, 2, 4, 3});
}

TEST_CASE(
    "Titles, rows of nothing and rows that are no persons keep every other row in its place") {
    const std::string_view text = "2025年名册,,,,\n"
                                  "工号,姓名,级别,2025公需,组织\n"
                                  ",,,,\n"
                                  "E1,张三,中级,18,市\n"
                                  " ,　,,,\n"
                                  "E2,李四,中级,x,市\n"
                                  "合计,,,18,\n"
                                  "E3,王五,中级,18,市\n"
                                  ",,,,\n";
    for (const std::size_t piece : {1U, 9U, 4096U}) {
        CAPTURE(piece);
        roster::KeptRoster roster(shared_jiaxing(), surveyed(text), {}, {});
        fill(roster, text, piece);
        CHECK(verdicts(roster) == "4 needs_info\n6 invalid\n7 skipped\n8 needs_info\n");
        CHECK(checked(roster, piece) == checked(text));
        CHECK(roster.record(1)[0] == "E2");
        CHECK(roster.record(3)[0] == "E3");
        REQUIRE(roster.notices().size() == 2);
        CHECK(roster.notices().front().arguments.back() == "7 合计");
        CHECK(roster.notices().back().arguments == std::vector<std::string>{"2025公需", "x (1)"});

        const std::size_t hours = column_of(roster, "2025公需");
        roster.correct(1, hours, "y");
        CHECK(roster.notices().back().arguments.back() == "y (1)");
        roster.correct(1, hours, "72");
        CHECK(roster.unknown_words().empty());
        CHECK(verdicts(roster) == "4 needs_info\n6 needs_info\n7 skipped\n8 needs_info\n");
        std::string corrected(text);
        corrected.replace(corrected.find("x,"), 1, "72");
        CHECK(checked(roster, piece) == checked(corrected));
        roster.restore(1);
        CHECK(checked(roster, piece) == checked(text));
    }
}

TEST_CASE("Corrections stay when the same rows are decided by another map") {
    const std::string text = "工号,级别,组织,2025公需,社保在嘉兴\n"
                             "E1,中级,市,x,在嘉兴\n"
                             "E2,中级,市,18,在嘉兴\n";
    roster::KeptRoster roster(shared_jiaxing(), surveyed(text), {}, {});
    fill(roster, text, 7);
    roster.correct(0, column_of(roster, "2025公需"), "72");
    REQUIRE(roster.unknown_words().size() == 1);
    const roster::UnknownWord word = roster.unknown_words().front();
    CHECK(word.text == "在嘉兴");
    CHECK(word.times == 2);

    roster::RosterSurvey survey = surveyed(text);
    survey.values.set(*roster::mapped_value(jiaxing(), word.fact, word.text, "是"));
    roster.begin_again(shared_jiaxing(), survey, {});
    while (!roster.is_decided())
        roster.decide(5);
    CHECK(verdicts(roster) == "2 needs_info\n3 needs_info\n");
    CHECK(roster.unknown_words().empty());
    CHECK(roster.corrected() == 1);
    CHECK(roster.record(0)[3] == "72");
    roster.restore(0);
    CHECK(roster.unknown_words().size() == 1);
    CHECK(verdicts(roster) == "2 invalid\n3 needs_info\n");
}

TEST_CASE("A merged cell of a kept sheet is corrected as any other, and its fault goes with it") {
    const roster::RosterSample sample = person_with_merged({2});
    roster::KeptRoster roster(shared_jiaxing(), *roster::survey_roster(jiaxing(), sample, {}), {},
                              {});
    fill(roster, sample);
    CHECK(verdicts(roster) == "2 invalid\n");
    CHECK(roster.is_correctable(0));
    roster.correct(0, 0, "E2");
    CHECK(verdicts(roster) == "2 invalid\n");
    roster.correct(0, 2, "20");
    CHECK(verdicts(roster) == "2 needs_info\n");
    roster.restore(0);
    CHECK(verdicts(roster) == "2 invalid\n");
}

TEST_CASE("Correcting one unclear cell of a row leaves the other one unclear") {
    const roster::RosterSample sample = person_with_merged({2, 3});
    for (const std::size_t first : {2U, 3U}) {
        CAPTURE(first);
        roster::KeptRoster roster(shared_jiaxing(), *roster::survey_roster(jiaxing(), sample, {}),
                                  {}, {});
        fill(roster, sample);
        CHECK(verdicts(roster) == "2 invalid\n");
        roster.correct(0, first, "20");
        CHECK(verdicts(roster) == "2 invalid\n");
        const roster::DecidedRow person = roster.person(0);
        REQUIRE(person.problem);
        CHECK(code_name(person.problem->code) == "cell.merged");
        CHECK(person.problem->place.column == (first == 2 ? "2025_professional" : "2025_general"));
        roster.correct(0, 5 - first, "20");
        CHECK(verdicts(roster) == "2 needs_info\n");
    }
}
