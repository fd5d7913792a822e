#include "tests/persons.hpp"
#include "web/check/editions.hpp"
#include "web/check/state.hpp"

namespace zicha::tests {
namespace {

using web::State;
using web::platform::PageFile;

PageFile rules_file(const std::string& json) {
    return {rules::FileKind::rules, "rules", json};
}

std::string with(std::string json,
                 std::initializer_list<std::pair<const char*, const char*>> edits) {
    for (const auto& edit : edits) {
        const std::size_t at = json.find(edit.first);
        REQUIRE_MESSAGE(at != std::string::npos, edit.first);
        json.replace(at, std::string_view(edit.first).size(), edit.second);
    }
    return json;
}

std::string this_year() {
    return file_text("rules/jiaxing-2025.json");
}

// Valid the year after, with another word for yes and another id for one level.
std::string next_year() {
    return with(this_year(), {{"\"id\": \"jiaxing-2025\"", "\"id\": \"jiaxing-2026\""},
                              {"\"from\": \"2025-07-02\"", "\"from\": \"2026-07-01\""},
                              {"\"until\": \"2025-12-31\"", "\"until\": \"2026-12-31\""},
                              {"\"words\": [\"是\", \"有\"", "\"words\": [\"对\", \"有\""},
                              {"\"words\": [\"副高\", \"副高级\", \"associate_senior\"]",
                               "\"words\": [\"副高级\"]"}});
}

State opened(const std::vector<PageFile>& files, const char* day, std::string_view wanted = {}) {
    State state;
    state.options.as_of = parse_date(day);
    web::open_editions(state, files, wanted);
    return state;
}

} // namespace

TEST_CASE("the edition that is valid on the day of the check is shown first, else the newest") {
    const std::vector<PageFile> files{rules_file(next_year()), rules_file(this_year())};
    CHECK(opened(files, "2025-09-01").book().id == "jiaxing-2025");
    CHECK(opened(files, "2026-09-01").book().id == "jiaxing-2026");
    CHECK(opened(files, "2026-03-01").book().id == "jiaxing-2026");
    CHECK(opened({files[1], files[0]}, "2026-03-01").book().id == "jiaxing-2026");
    CHECK(opened({files[1]}, "2030-01-01").book().id == "jiaxing-2025");
}

TEST_CASE("the edition that the address asks for comes before all others, if the page has it") {
    const std::vector<PageFile> files{rules_file(this_year()), rules_file(next_year())};
    const State asked = opened(files, "2025-09-01", "jiaxing-2026");
    CHECK(asked.book().id == "jiaxing-2026");
    CHECK(asked.other_rules.empty());
    const State other = opened(files, "2025-09-01", "lake-town-2030");
    CHECK(other.book().id == "jiaxing-2025");
    CHECK(other.other_rules == "lake-town-2030");
}

TEST_CASE("a file that cannot be read is no edition, and is told if it is the only one") {
    const std::string bad = with(this_year(), {{"\"edition\"", "\"editon\""}});
    const State one = opened({rules_file(bad), rules_file(this_year())}, "2025-09-01");
    CHECK(one.editions.size() == 1);
    CHECK(one.rules.problems.empty());
    const State none = opened({rules_file(bad)}, "2025-09-01");
    CHECK(none.rules.book == nullptr);
    CHECK_FALSE(none.rules.problems.empty());
    CHECK_FALSE(none.answers.has_value());
    CHECK(opened({}, "2025-09-01").rules.book == nullptr);
}

TEST_CASE("what was answered stays when another edition is shown, in that edition's words") {
    State state = opened({rules_file(this_year()), rules_file(next_year())}, "2025-09-01");
    const auto give = [&](std::string_view id, std::string_view text) {
        state.edit(column(state.book(), id), text);
    };
    give("level", "副高");
    give("insured_locally", "是");
    give("2025_general", "18。5");
    give("2024_general", "many");
    give("2024_assessed", "不合格");
    web::show_edition(state, 1);
    CHECK(state.book().id == "jiaxing-2026");
    const auto text = [&](std::string_view id) {
        return state.answers->text(column(state.book(), id));
    };
    const auto cell = [&](std::string_view id) {
        return state.answers->cells()[column(state.book(), id)];
    };
    CHECK(cell("level") == Cell::of_choice(1));
    CHECK(cell("insured_locally") == Cell::of_answer(true));
    CHECK(text("insured_locally") == "对");
    CHECK(text("2025_general") == "18。5");
    CHECK(text("2024_general") == "many");
    CHECK(state.answers->problem(column(state.book(), "2024_general")) != nullptr);
    CHECK(cell("2024_assessed") == Cell::of_answer(false));
    CHECK(cell("organizer").is_blank());
    CHECK(state.answers->provenance(column(state.book(), "organizer")) ==
          facts::Provenance::not_given);
    state.refresh();
    CHECK(state.explanation.edition.find("jiaxing-2026") != std::string::npos);
}

TEST_CASE("between places that ask other things, nothing is carried and nothing breaks") {
    State state = opened(
        {rules_file(this_year()), rules_file(file_text("tests/cases/river-county-2029.json"))},
        "2025-09-01");
    state.edit(column(state.book(), "2025_general"), "18");
    web::show_edition(state, 1);
    CHECK(state.answers->is_empty());
    state.refresh();
    web::show_edition(state, 0);
    CHECK(state.answers->is_empty());
}

} // namespace zicha::tests
