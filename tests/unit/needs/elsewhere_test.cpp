// Every file of rules/elsewhere is good, and the persons inside it are decided as it says.
#include "tests/unit/needs/books.hpp"

namespace zicha::tests {
namespace {

void check_file(const std::string& name) {
    const std::string text = file_text("rules/elsewhere/" + name + ".json");
    const auto reading = files::read_any_file(text, name);
    for (const Diagnostic& problem : reading.problems())
        FAIL_CHECK(located_sentence(problem, Language::en));
    REQUIRE(reading);
    CHECK(reading->id == name);
}

} // namespace

TEST_CASE("Hebei's years that can be made up are decided as its examples say") {
    check_file("hebei-accounting-2026");
}

TEST_CASE("the teachers' ladder, which has no hours, is decided as its examples say") {
    check_file("teachers-national");
}

TEST_CASE("Shanghai's three years, with parts within a class, are decided as its examples say") {
    check_file("shanghai-metallurgy-2026");
}

} // namespace zicha::tests
