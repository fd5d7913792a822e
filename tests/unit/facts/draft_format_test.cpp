#include "core/facts/draft_format.hpp"
#include "tests/persons.hpp"

#include <filesystem>

namespace zicha::tests {
namespace {

namespace fs = std::filesystem;

const char* const version_1 =
    R"({"format":"zicha-answers/1","rules":"jiaxing-2025","facts":{
        "level":{"value":"中级","from":"typed"},"2022_general":{"value":"18.5","from":"file"}}})";

std::string code_in(const std::string& file) { // "answers.format.none.json" → "answers.format"
    return file.substr(0, file.find('.', file.find('.') + 1));
}

} // namespace

TEST_CASE("a draft of version 1 becomes one of the present version and loses nothing") {
    const Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(jiaxing(), version_1, "draft.json");
    CHECK(reading.problems().empty());
    REQUIRE(reading);
    CHECK(reading->day.empty());
    CHECK(reading->answers.text(column(jiaxing(), "level")) == "中级");
    CHECK(reading->answers.text(column(jiaxing(), "2022_general")) == "18.5");
    CHECK(reading->answers.provenance(column(jiaxing(), "2022_general")) ==
          facts::Provenance::file);
    const std::string saved = reading->answers.saved("2025-09-01");
    CHECK(saved.starts_with(R"({"format":"zicha-answers/2","rules":{"id":"jiaxing-2025")"));
    CHECK(facts::read_saved_answers(jiaxing(), saved, "draft.json")->day == "2025-09-01");
}

TEST_CASE("version 1 of another edition is still known to be of another edition") {
    std::string other = version_1;
    other.replace(other.find("jiaxing-2025"), 12, "elsewhere");
    const Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(jiaxing(), other, "draft.json");
    REQUIRE(reading.problems().size() == 1);
    CHECK(code_name(reading.problems()[0].code) == "answers.other_rules");
    CHECK(reading.problems()[0].arguments[0] == "elsewhere");
}

TEST_CASE("\"don't know\" is an answer, and a draft keeps it") {
    facts::Answers answers(jiaxing());
    const std::size_t level = column(jiaxing(), "level");
    CHECK(answers.is_empty());
    answers.set(level, "", facts::Provenance::typed);
    CHECK_FALSE(answers.is_empty());
    const Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(jiaxing(), answers.saved(), "draft.json");
    REQUIRE(reading);
    CHECK(reading->answers.provenance(level) == facts::Provenance::typed);
    CHECK(reading->answers.cells()[level].is_blank());
}

TEST_CASE("each bad draft is refused with the code that its file is named by, and its place") {
    std::size_t drafts = 0;
    for (const fs::directory_entry& entry :
         fs::directory_iterator(fs::path(ZICHA_TREE) / "tests/bad/drafts")) {
        const std::string file = entry.path().filename().string();
        const Result<facts::SavedAnswers> reading =
            facts::read_saved_answers(jiaxing(), file_text("tests/bad/drafts/" + file), file);
        INFO(file);
        REQUIRE_FALSE(reading.problems().empty());
        const Diagnostic& problem = reading.problems().front();
        CHECK(code_name(problem.code) == code_in(file));
        CHECK(problem.place.file == file);
        for (const Language language : {Language::zh, Language::en})
            CHECK(sentence(problem, language).find('{') == std::string::npos);
        ++drafts;
    }
    CHECK(drafts == 13);
}

} // namespace zicha::tests
