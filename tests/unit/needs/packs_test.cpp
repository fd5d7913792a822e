// The persons of three places, each key: rules as data alone, in rules/elsewhere.
#include "core/base/json.hpp"
#include "core/base/json_writer.hpp"
#include "core/needs/needs_example.hpp"
#include "core/needs/needs_reader.hpp"
#include "core/rules/rule_file.hpp"
#include "tests/persons.hpp"

namespace zicha::tests {
namespace {

void check_person(const needs::NeedsBook& book, const Json& person) {
    rules::Problems problems("persons");
    const auto member = [&](std::string_view name) {
        const Json* json = person.find(name);
        REQUIRE(json != nullptr);
        return rules::Node(*json, "", problems);
    };
    const needs::NeedsPerson facts = needs::read_person_members(book, member("facts"));
    const needs::DecisionKeys wanted = needs::read_expected_keys(member("expect"));
    REQUIRE(problems.count() == 0);
    const auto decided = needs::decide(book, facts, "persons");
    REQUIRE(decided);
    const needs::DecisionKeys got = needs::keys_of(book, *decided);
    CHECK(got.verdict == wanted.verdict);
    CHECK(got.gap == wanted.gap);
    CHECK(got.further == wanted.further);
    CHECK(got.missing == wanted.missing);
    CHECK(got.carry_out == wanted.carry_out);
    CHECK(decided->missing_is_exact);
}

void check_pack(const std::string& name) {
    const std::string text = file_text("rules/elsewhere/" + name + ".json");
    const auto book = needs::read_needs_book(text, name);
    for (const Diagnostic& problem : book.problems())
        FAIL_CHECK(located_sentence(problem, Language::en));
    REQUIRE(book);
    CHECK(needs::check_needs_examples(**book, name).empty());
    const auto persons = read_json(file_text("tests/needs/" + name + ".persons.json"), name);
    REQUIRE(persons);
    const std::vector<Json>& all = persons->find("persons")->elements;
    CHECK(all.size() == 8);
    for (const Json& person : all) {
        CAPTURE(person.find("why")->text);
        check_person(**book, person);
    }
}

} // namespace

TEST_CASE("Hangzhou's eight persons are decided as expected, each key") {
    check_pack("hangzhou-2026");
}

TEST_CASE("California's eight persons are decided as expected, each key") {
    check_pack("california-cpa");
}

TEST_CASE("PMP's eight persons are decided as expected, each key") {
    check_pack("pmp");
}

} // namespace zicha::tests
