#include "core/base/json.hpp"
#include "core/lists/comparison_text.hpp"
#include "tests/checked.hpp"

#include <string>
#include <vector>

namespace zicha::tests {
namespace {

struct Decided {
    roster::RosterSurvey survey;
    std::vector<roster::DecidedRow> rows;
};

Decided decided(const std::string& roster) {
    roster::SurveyOptions options;
    options.separator = ',';
    Decided result;
    const Result<roster::RosterSurvey> reading = survey_reading(roster, options);
    REQUIRE(reading.problems().empty());
    result.survey = *reading;
    result.rows = decided_rows(roster, result.survey);
    return result;
}

struct Compared {
    lists::Comparison comparison;
    lists::MatchBy match = lists::MatchBy::id;
};

Compared compared(const std::string& before, const std::string& after,
                  Language language = Language::en) {
    const Decided first = decided(before);
    const Decided second = decided(after);
    const auto match = lists::match_by(jiaxing(), first.survey, second.survey);
    REQUIRE(match);
    lists::CheckComparison comparison(jiaxing(), *match, language);
    for (const roster::DecidedRow& row : first.rows)
        comparison.add_before(row);
    for (const roster::DecidedRow& row : second.rows)
        comparison.add_after(row);
    return {comparison.compare(), *match};
}

// "verdict a, gone b": what changed for whom.
std::string changes(const lists::Comparison& comparison) {
    std::string words;
    for (const lists::ComparedPerson& person : comparison.persons)
        words += (words.empty() ? "" : ", ") +
                 std::string(lists::person_change_name(person.change)) + " " + person.id +
                 person.name;
    return words;
}

const std::string header =
    "id,name,unit,level,organizer,2022_completed,2023_completed,2024_completed,"
    "2025_general,2025_professional,insured_locally\n";
const std::string rest = ",intermediate,city,yes,yes,yes,";

std::string row(const std::string& labels, const std::string& hours) {
    return labels + rest + hours + "\n";
}

} // namespace

TEST_CASE("two checks of the same people in another order are the same") {
    const std::string a = row("a,Anna,X", "18,72,yes");
    const std::string b = row("b,Bert,X", "10,72,yes");
    const Compared result = compared(header + a + b, header + b + a);
    CHECK(result.comparison.persons.empty());
    CHECK(result.comparison.tally.same == 2);
    CHECK_FALSE(result.comparison.tally.has_differences());
}

TEST_CASE("a changed verdict says why and by which facts") {
    const Compared result =
        compared(header + row("a,Anna,X", "12,72,yes"), header + row("Ａ,Anna,Y", "18,72,yes"));
    REQUIRE(result.comparison.persons.size() == 1);
    const lists::ComparedPerson& person = result.comparison.persons[0];
    CHECK(person.change == lists::PersonChange::verdict);
    CHECK(person.before == assess::Verdict::needs_info);
    CHECK(person.after == assess::Verdict::eligible);
    CHECK(person.reason.starts_with("Continuing education: unknown → met. "));
    REQUIRE(person.facts.size() == 1);
    CHECK(person.facts[0].column == column(jiaxing(), "2025_general"));
    const std::string text = lists::list_text(
        lists::comparison_lines(jiaxing(), result.comparison, result.match, Language::zh));
    CHECK(text.find("\n- Anna（Ａ，Y）：信息不足 → 符合\n") != std::string::npos);
    CHECK(text.find("\n2025公需 12 → 18\n") != std::string::npos);
    CHECK(text.find("按“工号”对应。") != std::string::npos);
}

TEST_CASE("facts of every kind are told as they were and as they are") {
    const Compared result =
        compared(header + "a,Anna,X,intermediate,city,yes,yes,yes,0,,\n",
                 header + "a,Anna,X,senior,city,no,,yes,0,30.5,no\n", Language::zh);
    REQUIRE(result.comparison.persons.size() == 1);
    std::string line;
    lists::append_compared_json(line, jiaxing(), result.comparison.persons[0]);
    const Result<Json> json = read_json(line, "output");
    REQUIRE(json);
    std::string facts;
    for (const Json& fact : json->find("facts")->elements)
        facts += fact.find("fact")->text + " " + fact.find("before")->text + ">" +
                 fact.find("after")->text + "; ";
    CHECK(facts == "level intermediate>senior; 2022_completed yes>no; 2023_completed yes>; "
                   "2025_professional >30.5; insured_locally >no; ");
    const std::string text = lists::list_text(
        lists::comparison_lines(jiaxing(), result.comparison, result.match, Language::zh));
    CHECK(text.find("级别 中级 → 正高级；2022完成 完成 → 未完成；2023完成 完成 → 空；"
                    "2025专业 空 → 30.5；社保在嘉兴 空 → 否") != std::string::npos);
}

TEST_CASE("persons who are new, gone or not to be told apart are listed; nobody is guessed") {
    const std::string good = "18,72,yes";
    const Compared result =
        compared(header + row("a,Anna,X", good) + row("b,Bert,X", good) + row("c,Cleo,X", good) +
                     row("c,Carl,X", good) + row(",Nemo,X", good),
                 header + row("a,Anna,X", good) + row("d,Dora,X", good) + row("c,Cleo,X", good));
    CHECK(changes(result.comparison) == "new dDora, gone bBert, ambiguous cCleo, ambiguous cCleo, "
                                        "ambiguous cCarl, ambiguous Nemo");
    const lists::ComparisonTally& tally = result.comparison.tally;
    CHECK(tally.before == 5);
    CHECK(tally.after == 3);
    CHECK(tally.same == 1);
    CHECK(lists::comparison_sentence(tally, Language::en) ==
          "5 people before, 3 now: verdict changed 0, only facts changed 0, new 1, gone 1, "
          "unchanged 1. Rows that could not be matched: 4.");
    const std::string text = lists::list_text(
        lists::comparison_lines(jiaxing(), result.comparison, result.match, Language::en));
    CHECK(text.find("- Cleo (c, X) row 4, roster after: Eligible\n") != std::string::npos);
    CHECK(text.find("- Nemo (X) row 6, roster before: Eligible\n") != std::string::npos);
}

TEST_CASE("without ids persons are matched by name and unit, and without units by name") {
    const std::string by_name = "name,unit" + header.substr(header.find(",level"));
    const auto person = [](const std::string& labels, const std::string& general) {
        return labels + rest + general + ",72,yes\n";
    };
    const Compared units = compared(by_name + person("Anna,X", "18") + person("Anna,Y", "18"),
                                    by_name + person("Anna,Y", "20") + person("Anna,X", "18"));
    CHECK(units.match == lists::MatchBy::name_and_unit);
    CHECK(changes(units.comparison) == "facts Anna");
    CHECK(units.comparison.persons[0].unit == "Y");
    const Compared names =
        compared(header + row("a,Anna,X", "18,72,yes"),
                 "name" + header.substr(header.find(",level")) + person("Anna", "18"));
    CHECK(names.match == lists::MatchBy::name);
    CHECK(names.comparison.tally.same == 1);
    const std::string nobody = "level,2025_general\nsenior,18\n";
    CHECK_FALSE(lists::match_by(jiaxing(), decided(nobody).survey, decided(header).survey));
}

TEST_CASE("a row that cannot be read on one side says which, and its facts are not compared") {
    const std::string good = header + row("a,Anna,X", "18,72,yes");
    const std::string bad = header + row("a,Anna,X", "x,72,yes");
    const std::string worse = header + row("a,Anna,X", "y,72,yes");
    const Compared there = compared(good, bad);
    REQUIRE(there.comparison.persons.size() == 1);
    CHECK(there.comparison.persons[0].facts.empty());
    CHECK(there.comparison.persons[0].reason.starts_with(
        "The row cannot be read now: 2025_general: "));
    CHECK(compared(bad, good).comparison.persons[0].reason.starts_with(
        "The row could not be read in the earlier list: "));
    CHECK(compared(bad, bad).comparison.tally.same == 1);
    CHECK(changes(compared(bad, worse).comparison) == "facts aAnna");
}

TEST_CASE("the shared cases compared with themselves are the same") {
    const std::string roster = file_text("tests/cases/jiaxing-2025.csv");
    const Compared result = compared(roster, roster);
    CHECK(result.comparison.tally.same == 57);
    CHECK(result.comparison.persons.empty());
}

} // namespace zicha::tests
