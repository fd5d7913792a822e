// Golden explanations: each file in tests/cases/explanations holds a person and the text expected
// in both languages. Run with ZICHA_COLLECT=1 to write what the program says now, then read the
// diff.
#include "core/explain/explanation_text.hpp"
#include "tests/persons.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace zicha::tests {
namespace {

namespace fs = std::filesystem;

const std::string marker = "---\n";

// "column id = text" a line; "as-of = DATE" sets the day of the check; "#" begins a comment.
std::string explained(const std::string& facts, Language language) {
    facts::Answers answers(jiaxing());
    assess::AssessOptions options;
    std::istringstream lines(facts);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find(" = ");
        if (line.empty() || line.front() == '#' || equals == std::string::npos)
            continue;
        const std::string id = line.substr(0, equals);
        const std::string text = line.substr(equals + 3);
        if (id == "as-of")
            options.as_of = parse_date(text);
        else
            answers.set(column(jiaxing(), id), text, facts::Provenance::typed);
    }
    const assess::Assessment assessment =
        answers.has_problem() ? assess::invalid_assessment()
                              : assess::assess_person(jiaxing(), answers.cells(), options);
    const explain::Explanation explanation =
        explain::explain(jiaxing(), answers.cells(), assessment, language, options);
    std::string text = explain::explanation_text(explanation, language);
    // The hash of the rule file changes with every comma in it; the golden text does not show it.
    const std::size_t at = text.find(jiaxing().hash);
    REQUIRE(at != std::string::npos);
    return text.replace(at, jiaxing().hash.size(), "HASH");
}

} // namespace

TEST_CASE("each golden person is explained as written down, in both languages") {
    const bool collects = std::getenv("ZICHA_COLLECT") != nullptr;
    int persons = 0;
    for (const auto& entry :
         fs::directory_iterator(fs::path(ZICHA_TREE) / "tests/cases/explanations")) {
        const std::string name = "tests/cases/explanations/" + entry.path().filename().string();
        const std::string golden = file_text(name);
        const std::string facts = golden.substr(0, golden.find(marker));
        std::string now = facts;
        for (const Language language : {Language::zh, Language::en})
            now.append(marker).append(explained(facts, language));
        ++persons;
        if (collects)
            std::ofstream(entry.path(), std::ios::binary) << now;
        else
            CHECK_MESSAGE(now == golden, name);
    }
    CHECK(persons >= 10);
}

} // namespace zicha::tests
