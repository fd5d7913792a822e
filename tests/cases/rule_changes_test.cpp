// Each kind of change between two editions, told as written down: tests/cases/rule_changes.txt
// holds small edits of rules/jiaxing-2025.json and what is said of each, in both languages. Run
// with ZICHA_COLLECT=1 to write what the program says now, then read the diff.
#include "core/editions/rule_diff.hpp"
#include "tests/persons.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <sstream>
#include <vector>

namespace zicha::tests {
namespace {

const std::string cases_file = "tests/cases/rule_changes.txt";

// "# what it is", then "- text" and "+ its replacement", each as often as needed, then "= said".
// A line break within a text is written \\n.
struct EditedRules {
    std::string title;
    std::vector<std::pair<std::string, std::string>> edits;
    std::string said;
};

std::vector<EditedRules> edited_rules() {
    std::vector<EditedRules> cases;
    std::istringstream lines(file_text(cases_file));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# "))
            cases.push_back({line.substr(2), {}, {}});
        else if (line.starts_with("- "))
            cases.back().edits.emplace_back(line.substr(2), "");
        else if (line.starts_with("+ "))
            cases.back().edits.back().second = line.substr(2);
        else if (line.starts_with("= "))
            cases.back().said += line + "\n";
    }
    return cases;
}

std::string with_breaks(std::string text) {
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
        text.replace(at, 2, "\n");
    return text;
}

std::shared_ptr<const rules::RuleBook> edited(const EditedRules& one) {
    std::string json = file_text("rules/jiaxing-2025.json");
    for (const auto& [written_from, written_to] : one.edits) {
        const std::string from = with_breaks(written_from);
        const std::string to = with_breaks(written_to);
        const std::size_t at = json.find(from);
        REQUIRE_MESSAGE(at != std::string::npos, from);
        REQUIRE_MESSAGE(json.find(from, at + 1) == std::string::npos, from);
        json.replace(at, from.size(), to);
    }
    return book_from(json);
}

std::string said_of(const std::vector<editions::RuleChange>& changes) {
    std::string said;
    for (const Language language : {Language::zh, Language::en})
        for (const editions::RuleChange& change : changes)
            said.append("= ")
                .append(editions::rule_change_sentence(change, language))
                .append(" [")
                .append(editions::rule_change_name(change.code))
                .append(" " + change.where + "]\n");
    return said;
}

// A change without the name it is told by, which is taken from the edition after.
std::string essence(const editions::RuleChange& change, bool is_swapped) {
    const std::optional<LocalText>& before = is_swapped ? change.after : change.before;
    const std::optional<LocalText>& after = is_swapped ? change.before : change.after;
    const auto words = [](const std::optional<LocalText>& side) {
        return side ? side->zh + "|" + side->en : std::string("(none)");
    };
    return std::string(editions::rule_change_name(change.code)) + change.where + words(before) +
           words(after);
}

std::multiset<std::string> essences(const std::vector<editions::RuleChange>& changes,
                                    bool is_swapped) {
    std::multiset<std::string> all;
    for (const editions::RuleChange& change : changes)
        all.insert(essence(change, is_swapped));
    return all;
}

} // namespace

TEST_CASE("each small edit of the rules is told as written down, in both languages") {
    const bool collects = std::getenv("ZICHA_COLLECT") != nullptr;
    std::string now;
    for (const EditedRules& one : edited_rules()) {
        CAPTURE(one.title);
        const std::string said = said_of(editions::compare_rules(jiaxing(), *edited(one)));
        now += (now.empty() ? "# " : "\n# ") + one.title + "\n";
        for (const auto& [from, to] : one.edits) {
            now += "- ";
            now += from;
            now += "\n+ ";
            now += to;
            now += '\n';
        }
        now += said;
        if (!collects)
            CHECK(said == one.said);
    }
    if (collects)
        std::ofstream(std::string(ZICHA_TREE) + "/" + cases_file, std::ios::binary) << now;
}

TEST_CASE("every kind of change has an edit that shows it") {
    std::set<std::string> shown;
    for (const EditedRules& one : edited_rules())
        for (const editions::RuleChange& change : editions::compare_rules(jiaxing(), *edited(one)))
            shown.emplace(editions::rule_change_name(change.code));
    for (std::size_t code = 0; code < static_cast<std::size_t>(editions::RuleChangeCode::count);
         ++code) {
        const std::string_view name =
            editions::rule_change_name(static_cast<editions::RuleChangeCode>(code));
        CHECK_MESSAGE(shown.count(std::string(name)) == 1, name);
    }
}

TEST_CASE("the editions swapped, each change has its before and after swapped") {
    for (const EditedRules& one : edited_rules()) {
        CAPTURE(one.title);
        const auto book = edited(one);
        CHECK(essences(editions::compare_rules(jiaxing(), *book), false) ==
              essences(editions::compare_rules(*book, jiaxing()), true));
    }
}

TEST_CASE("changes that can affect a verdict are told first, wording last") {
    const auto other = book_from(file_text("tests/cases/river-county-2029.json"));
    const std::vector<editions::RuleChange> changes = editions::compare_rules(jiaxing(), *other);
    CHECK(std::is_sorted(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
        return editions::bearing_of(a.code) < editions::bearing_of(b.code);
    }));
    CHECK(editions::bearing_of(changes.front().code) == editions::Bearing::decision);
    CHECK(editions::bearing_of(changes.back().code) == editions::Bearing::wording);
}

TEST_CASE("two places that share nothing are compared all the same, either way round") {
    const auto other = book_from(file_text("tests/cases/river-county-2029.json"));
    const auto there = editions::compare_rules(jiaxing(), *other);
    const auto back = editions::compare_rules(*other, jiaxing());
    CHECK(there.size() > 100);
    CHECK(essences(there, false) == essences(back, true));
    for (const editions::RuleChange& change : there)
        for (const Language language : {Language::zh, Language::en})
            for (const char* place : {"{0}", "{1}", "{2}"})
                CHECK(editions::rule_change_sentence(change, language).find(place) ==
                      std::string::npos);
}

} // namespace zicha::tests
