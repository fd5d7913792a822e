#include "core/base/json.hpp"
#include "core/editions/rule_diff_text.hpp"
#include "tests/checked.hpp"

namespace zicha::tests {
namespace {

std::shared_ptr<const rules::RuleBook> jiaxing_with(std::string_view from, std::string_view to) {
    std::string json = file_text("rules/jiaxing-2025.json");
    const std::size_t at = json.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
    return book_from(json.replace(at, from.size(), to));
}

editions::RosterUnderRules under(const rules::RuleBook& book, const std::string& roster) {
    roster::SurveyOptions options;
    options.separator = ',';
    options.is_whole = true;
    return {&book, *roster::survey_roster(book, roster, options), {}};
}

struct DiffOfRosters {
    std::vector<editions::RowDiff> rows;
    editions::RosterDiffTally tally;
};

// Fed in pieces of `piece` bytes.
DiffOfRosters compared(const rules::RuleBook& before, const rules::RuleBook& after,
                       const std::string& roster, std::size_t piece = 7) {
    editions::RosterDiff diff(under(before, roster), under(after, roster), Language::en);
    DiffOfRosters result;
    const auto take = [&] {
        result.rows.insert(result.rows.end(), diff.rows().begin(), diff.rows().end());
        diff.rows().clear();
    };
    struct {
        void take_all(roster::TextRows& rows) {
            while (rows.next(record))
                diff.take(record);
            diff.flush();
        }
        editions::RosterDiff& diff;
        Record record;
    } taker{diff, {}};
    take_text(roster, ',', piece, taker);
    take();
    result.tally = diff.tally();
    return result;
}

std::int64_t count(const DiffOfRosters& result, assess::Verdict before, assess::Verdict after) {
    return result.tally.verdicts[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
}

const std::string header = "id,name,level,organizer,2022_completed,2023_completed,2024_completed,"
                           "2025_general,2025_professional,insured_locally\n";

} // namespace

TEST_CASE("a row is listed if its verdict differs, with the first requirement that tells why") {
    const auto stricter = jiaxing_with("\"general\": \"18\"", "\"general\": \"20\"");
    const DiffOfRosters result = compared(
        jiaxing(), *stricter,
        header + "a,Anna,intermediate,city,yes,yes,yes,20,72,yes\n" +
            "b,Bert,intermediate,city,yes,yes,yes,18,72,yes\n" + "c,Cleo,junior,city,,,,,,yes\n");
    REQUIRE(result.rows.size() == 1);
    const editions::RowDiff& row = result.rows[0];
    CHECK(row.row == 3);
    CHECK(row.id == "b");
    CHECK(row.name == "Bert");
    CHECK(row.before == assess::Verdict::eligible);
    CHECK(row.after == assess::Verdict::needs_info);
    CHECK(row.reason.starts_with("Continuing education: met → unknown. "));
    CHECK(result.tally.rows == 3);
    CHECK(result.tally.changed == 1);
    CHECK(count(result, assess::Verdict::eligible, assess::Verdict::eligible) == 1);
    CHECK(count(result, assess::Verdict::eligible, assess::Verdict::needs_info) == 1);
    CHECK(count(result, assess::Verdict::refer, assess::Verdict::refer) == 1);
}

TEST_CASE("a row that one edition cannot read says which and why") {
    const auto narrow = jiaxing_with("\"cell_maximum\": \"9999\"", "\"cell_maximum\": \"50\"");
    const std::string roster = header + "a,Anna,intermediate,city,yes,yes,yes,20,72,yes\n";
    const DiffOfRosters there = compared(jiaxing(), *narrow, roster);
    REQUIRE(there.rows.size() == 1);
    CHECK(there.rows[0].after == assess::Verdict::invalid);
    CHECK(there.rows[0].reason.find("edition after cannot read") != std::string::npos);
    CHECK(there.rows[0].reason.find("2025_professional") != std::string::npos);
    const DiffOfRosters back = compared(*narrow, jiaxing(), roster);
    REQUIRE(back.rows.size() == 1);
    CHECK(back.rows[0].before == assess::Verdict::invalid);
    CHECK(back.rows[0].reason.find("edition before cannot read") != std::string::npos);
}

TEST_CASE("rows of many blocks are paired, however the bytes arrive") {
    const auto stricter = jiaxing_with("\"general\": \"18\"", "\"general\": \"20\"");
    std::string roster = header;
    constexpr int rows = 1000;
    for (int row = 0; row < rows; ++row)
        roster += std::to_string(row) + ",,intermediate,city,yes,yes,yes," +
                  (row % 10 == 3 ? "18" : "20") + ",72,yes\n";
    for (const std::size_t piece : {std::size_t{13}, std::size_t{4096}, roster.size()}) {
        const DiffOfRosters result = compared(jiaxing(), *stricter, roster, piece);
        CHECK(result.tally.rows == rows);
        REQUIRE(result.rows.size() == rows / 10);
        for (std::size_t at = 0; at < result.rows.size(); ++at)
            CHECK(result.rows[at].id == std::to_string(at * 10 + 3));
    }
}

TEST_CASE("the same rules change no verdict of the shared cases") {
    const DiffOfRosters result =
        compared(jiaxing(), jiaxing(), file_text("tests/cases/jiaxing-2025.csv"), 100);
    CHECK(result.rows.empty());
    CHECK(result.tally.rows == 57);
    CHECK(result.tally.changed == 0);
}

TEST_CASE("a requirement that is asked no longer still gives a reason") {
    const auto unasked = jiaxing_with("\"proof\": {\"any_of\": [\"insured_locally\", {\"all_of\": "
                                      "[\"full_time_locally\", \"employment_contract\", "
                                      "\"wage_records\", \"tax_records\"]}]}",
                                      "\"outcome\": \"not_asked\"");
    const DiffOfRosters result =
        compared(jiaxing(), *unasked, header + "a,,intermediate,city,yes,yes,yes,20,72,no\n");
    REQUIRE(result.rows.size() == 1);
    CHECK(result.rows[0].after == assess::Verdict::eligible);
    CHECK(result.rows[0].reason.starts_with("Social insurance: unknown → not checked."));
}

TEST_CASE("rows and sums are written once, as text and as JSON") {
    const std::vector<editions::RowDiff> rows{
        {2, "a", "", assess::Verdict::eligible, assess::Verdict::not_eligible, "One \"two\""}};
    editions::RosterDiffTally tally;
    tally.rows = 3;
    tally.changed = 1;
    tally.verdicts[0][1] = 1;
    tally.verdicts[0][0] = 2;
    const auto written = [&](editions::DiffFormat format,
                             std::span<const editions::RowDiff> changed) {
        editions::RuleDiffWriter writer(format, Language::en);
        std::string out;
        writer.append_rule_diff(out, jiaxing(), jiaxing(), {});
        writer.append_row_diffs(out, changed);
        writer.append_roster_tally(out, tally);
        writer.append_end(out);
        return out;
    };
    const std::string text = written(editions::DiffFormat::text, rows);
    CHECK(text.find("\n  Row 2, a: Eligible → Not eligible. One \"two\"\n") != std::string::npos);
    CHECK(text.find("\n  Eligible → Eligible: 2\n") != std::string::npos);
    for (const std::span<const editions::RowDiff> changed :
         {std::span<const editions::RowDiff>(rows), std::span<const editions::RowDiff>()}) {
        const Result<Json> json = read_json(written(editions::DiffFormat::json, changed), "output");
        REQUIRE(json);
        const Json* roster = json->find("roster");
        REQUIRE(roster);
        CHECK(roster->find("changed")->elements.size() == changed.size());
        CHECK(roster->find("rows")->text == "3");
        CHECK(roster->find("verdicts")->elements.size() == 2);
    }
}

} // namespace zicha::tests
