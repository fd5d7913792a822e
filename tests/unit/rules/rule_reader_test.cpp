#include "core/explain/example_check.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/codes.hpp"
#include "core/files/any_file.hpp"
#include "tests/persons.hpp"

namespace zicha::tests {
namespace {

std::vector<Diagnostic> problems_in(const std::string& json) {
    return files::read_any_file(json, "test.json").take_problems();
}

std::string minimal() {
    return file_text("tests/bad/rules/good.minimal.json");
}

std::string with(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("all faults of a file are reported together, in the order of the file") {
    std::string json = minimal();
    json = with(json, "\"id\": \"lake-town-2030\"", "\"id\": \"Lake\"");
    json = with(json, "\"edition\"", "\"editon\"");
    json = with(json, "\"basis\": \"stated\"", "\"basis\": \"said\"");
    json = with(json, "\"cell_maximum\": \"500\"", "\"cell_maximum\": 500");
    json = with(json, "\"plan\": \"full\"", "\"plan\": \"fuller\"");
    json = with(json, "\"trigger\": \"unnamed_hours_needed\"", "\"trigger\": \"rain\"");
    std::vector<std::string> found;
    for (const Diagnostic& problem : problems_in(json))
        found.push_back(problem.place.pointer + " " + std::string(code_name(problem.code)));
    const std::vector<std::string> expected{
        " rule.missing_member",
        "/id rule.bad_id",
        "/editon rule.unknown_member",
        "/facts/0/cite/0/basis rule.unknown_value",
        "/facts/1/cell_maximum rule.wrong_type",
        "/requirements/0/cases/1/plan rule.unknown_reference",
        "/cautions/0/trigger rule.unknown_value",
    };
    CHECK(found == expected);
}

TEST_CASE("a file that cannot be read to its end gives no book and says why") {
    const std::string json = minimal();
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, json.size() / 2, json.size() - 2}) {
        const auto reading = rules::read_rule_book(json.substr(0, size), "test.json");
        CHECK_FALSE(reading);
        CHECK(reading.problems().size() == 1);
    }
    for (const char* text : {"null", "1", "\"rules\"", "[]", "{}"}) {
        const auto reading = rules::read_rule_book(text, "test.json");
        CHECK_FALSE(reading);
        CHECK_FALSE(reading.problems().empty());
    }
}

TEST_CASE("any value put in the place of any other gives problems or a book, never both") {
    const std::string json = minimal();
    const char* values[] = {"null", "true",   "7",  "\"\"",       "\"x\"",
                            "[]",   "[null]", "{}", "{\"zh\": 1}"};
    std::size_t tried = 0;
    for (std::size_t at = json.find(": "); at != std::string::npos; at = json.find(": ", at + 1)) {
        // Only values that end on their line before a comma, so that the text stays JSON.
        const std::size_t end = json.find_first_of(",\n}]", at);
        for (const char* value : values) {
            std::string changed = json;
            changed.replace(at + 2, end - at - 2, value);
            const auto reading = rules::read_rule_book(changed, "test.json");
            CHECK(!reading == !reading.problems().empty());
            if (reading)
                static_cast<void>(explain::check_examples(**reading, "test.json"));
            ++tried;
        }
    }
    CHECK(tried > 1000);
}

TEST_CASE("the table of hours becomes a column for each year and category, in its own place") {
    const rules::RuleBook& book = jiaxing();
    const char* expected[] = {"level",        "organizer",         "route",
                              "2021_general", "2021_professional", "2021_other",
                              "2021_total",   "2021_completed",    "2022_general"};
    for (std::size_t at = 0; at < std::size(expected); ++at)
        CHECK(book.columns[at].id == expected[at]);
    CHECK(book.columns.size() == 3 + 5 * 5 + 5);
    CHECK(book.columns.back().id == "tax_records");
    const rules::HoursTable& table = book.hours;
    CHECK(book.columns[table.hours_column(2, 1)].id == "2023_professional");
    CHECK(book.columns[table.total_column(4)].id == "2025_total");
    CHECK(book.columns[table.assessed_column(0)].id == "2021_completed");
    const rules::FactColumn& column = book.columns[table.hours_column(2, 0)];
    CHECK(column.kind == rules::FactKind::hours);
    CHECK(column.heading.zh == "2023公需");
    CHECK(column.label.zh == "2023年公需课学时");
    CHECK(column.label.en == "General hours in 2023");
    CHECK(column.headings == std::vector<std::string>{"2023公需", "2023公需课", "2023_general"});
    CHECK(column.year == 2);
    CHECK(column.category == 0);
    CHECK_FALSE(column.citations.empty());
}

TEST_CASE("headings and words are compared without regard to width, spaces and capitals") {
    const auto book = book_from(
        with(with(minimal(), "\"en\": [\"waiver\"]", "\"en\": [\"waiver\", \"ＦＥＥ Waiver\"]"),
             "\"words\": [\"师傅\"]", "\"words\": [\"师　傅\", \"ＭＡＳＴＥＲ 1\"]"));
    CHECK(book->columns[column(*book, "waiver")].headings ==
          std::vector<std::string>{"免交", "waiver", "feewaiver"});
    CHECK(book->columns[0].values[0].words ==
          std::vector<std::string>{"师傅", "master1", "master"});
}

TEST_CASE("an assessed cell has words of its own") {
    const auto book = book_from(minimal());
    const std::size_t assessed = column(*book, "2030_assessed");
    CHECK(facts::read_cell(*book, assessed, "通过").cell == Cell::of_answer(true));
    CHECK(facts::read_cell(*book, assessed, "不通过").cell == Cell::of_answer(false));
    CHECK(facts::read_cell(*book, assessed, "是").problem.has_value());
    CHECK(facts::read_cell(*book, column(*book, "deposit"), "是").cell == Cell::of_answer(true));
    CHECK(facts::read_cell(*book, column(*book, "deposit"), "通过").problem.has_value());
}

TEST_CASE("a blank choice is what the file says it is") {
    const rules::RuleBook& book = jiaxing();
    CHECK(facts::read_cell(book, column(book, "route"), "").cell == Cell::of_choice(0));
    CHECK(facts::read_cell(book, column(book, "level"), "").cell.is_blank());
}

TEST_CASE("each combination of choices has the first case that holds") {
    const rules::RuleBook& book = jiaxing();
    // Levels by organisers by routes, the last moving fastest.
    REQUIRE(book.compiled.case_of[0].size() == 4 * 3 * 2);
    CHECK(book.compiled.case_of[0] == std::vector<std::uint8_t>{3, 3, 0, 3, 1, 3, 4, 4,
                                                                0, 4, 1, 4, 4, 4, 0, 4,
                                                                1, 4, 2, 2, 0, 2, 1, 2});
    CHECK(book.compiled.case_of[1] == std::vector<std::uint8_t>{3, 0, 1, 0, 2, 0, 3, 0,
                                                                1, 0, 2, 0, 3, 0, 1, 0,
                                                                2, 0, 3, 0, 1, 0, 2, 0});
}

TEST_CASE("a gap speaks of the categories that something asks for, and of no other") {
    CHECK(jiaxing().compiled.gap_categories == std::vector<std::size_t>{0, 1});
    CHECK(book_from(minimal())->compiled.gap_categories == std::vector<std::size_t>{0});
}

TEST_CASE("a proof is a tree over its facts") {
    const rules::RuleBook& book = jiaxing();
    const rules::Case& last = book.requirements[1].cases.back();
    REQUIRE(last.outcome == rules::Outcome::proof);
    const rules::ProofNode& root = book.proofs[last.proof];
    CHECK(root.kind == rules::ProofNode::Kind::any_of);
    REQUIRE(root.children.size() == 2);
    CHECK(book.proofs[root.children[0]].column == column(book, "insured_locally"));
    const rules::ProofNode& substitute = book.proofs[root.children[1]];
    CHECK(substitute.kind == rules::ProofNode::Kind::all_of);
    REQUIRE(substitute.children.size() == 4);
    CHECK(book.proofs[substitute.children[3]].column == column(book, "tax_records"));
}

TEST_CASE("the hash follows the bytes of the file") {
    const std::string json = minimal();
    const auto once = book_from(json);
    const auto again = book_from(json);
    const auto other = book_from(json + "\n");
    CHECK(once->hash.size() == 16);
    CHECK(once->hash == again->hash);
    CHECK(once->hash != other->hash);
}

TEST_CASE("an example that expects a wrong amount is told the right one, however it is written") {
    CHECK(problems_in(with(minimal(), "\"further_hours\": 0", "\"further_hours\": 0.00")).empty());
    const std::vector<Diagnostic> problems =
        problems_in(with(minimal(), "\"further_hours\": 0", "\"further_hours\": 12.5"));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].arguments == std::vector<std::string>{"further_hours", "12.5", "0"});
}

} // namespace zicha::tests
