// An invented place with other years, categories, facts, requirements and a nested proof: the same
// program decides and explains it, and says nothing of the place it was first written for.
#include "core/explain/example_check.hpp"
#include "core/explain/explanation_text.hpp"
#include "core/rules/examples.hpp"
#include "tests/persons.hpp"

namespace zicha::tests {
namespace {

const rules::RuleBook& river_county() {
    static const std::shared_ptr<const rules::RuleBook> book =
        book_from(file_text("tests/cases/river-county-2029.json"));
    return *book;
}

facts::Answers person_of(const rules::RuleBook& book, const rules::Example& example) {
    facts::Answers answers(book);
    for (const auto& [id, text] : example.facts)
        answers.set(column(book, id), text, facts::Provenance::typed);
    return answers;
}

std::string explained(const rules::RuleBook& book, const facts::Answers& answers,
                      Language language) {
    const assess::Assessment assessment = decide(book, answers);
    return explain::explanation_text(
        explain::explain(book, answers.cells(), assessment, language, {}), language);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the persons inside each rule file are decided as its author expects") {
    for (const char* file : {"rules/jiaxing-2025.json", "tests/cases/river-county-2029.json",
                             "tests/bad/rules/good.minimal.json"})
        for (const Diagnostic& problem : explain::check_examples(*book_from(file_text(file)), file))
            FAIL_CHECK(located_sentence(problem, Language::en));
}

TEST_CASE("another place's table of hours is among its facts where its author put it") {
    const rules::RuleBook& book = river_county();
    CHECK(book.columns[0].id == "first_aid");
    CHECK(book.columns[1].id == "history_2027");
    CHECK(book.columns[1].label.zh == "2027年的历史学分");
    CHECK(book.columns[1].label.en == "History credits of 2027");
    CHECK(book.hours.years == 3);
    CHECK(book.hours.columns_per_year() == 6);
    CHECK(book.columns[book.hours.assessed_column(2)].id == "reviewed_2029");
    CHECK(book.compiled.gap_categories == std::vector<std::size_t>{0, 1, 2});
    CHECK_FALSE(book.in_total_wins_ties);
}

TEST_CASE("another place is explained in its own words, with its own clauses and figures") {
    const rules::RuleBook& book = river_county();
    const facts::Answers gold = person_of(book, (*book.examples)[1]);
    const std::string zh = explained(book, gold, Language::zh);
    const std::string en = explained(book, gold, Language::en);
    for (const char* part : {"进修", "历史", "安全", "从业证明", "急救", "RC 7", "第6条", "2029",
                             "以带团记录代替雇主信。", "虚构的规则，只用于测试。"})
        CHECK_MESSAGE(holds(zh, part), part);
    for (const char* part :
         {"Study", "History", "Safety", "Practice", "First aid", "RC 7", "s. 6", "2029",
          "The logbook stands in for the employer's letter.", "Invented rules, for tests only."})
        CHECK_MESSAGE(holds(en, part), part);
}

TEST_CASE("nothing of the first place is said about another") {
    const rules::RuleBook& book = river_county();
    for (const rules::Example& example : *book.examples) {
        const facts::Answers answers = person_of(book, example);
        for (const Language language : {Language::zh, Language::en}) {
            const std::string text = explained(book, answers, language);
            CHECK(text.size() > 200);
            for (const char* word :
                 {"嘉兴", "公需", "专业课", "社保", "社会保险", "继续教育", "考核", "2025", "2022",
                  "33号", "Jiaxing", "general", "professional", "insurance", "ontinuing", "assess"})
                CHECK_FALSE_MESSAGE(holds(text, word), word << "\n" << text);
        }
    }
}

TEST_CASE("a question of another place is asked only where its facts still matter") {
    const rules::RuleBook& book = river_county();
    const facts::Answers silver = person_of(book, (*book.examples)[3]);
    const assess::Assessment assessment = decide(book, silver);
    const explain::Explanation explanation =
        explain::explain(book, silver.cells(), assessment, Language::en, {});
    REQUIRE(explanation.missing.size() == 2);
    CHECK(explanation.missing[0].question == "Is there a witness?");
    CHECK(explanation.missing[1].question == "Are there photographs?");
}

} // namespace zicha::tests
