// Nothing that a rule file says can be changed without being told, and nothing is told where
// nothing changed.
#include "core/editions/rule_diff.hpp"
#include "tests/persons.hpp"
#include "tests/property/share.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace zicha::tests {
namespace {

// A value as it is written in the file, and its key.
struct Value {
    std::size_t begin = 0;
    std::size_t size = 0;
    std::string key;
};

std::size_t end_of_string(const std::string& json, std::size_t at) {
    std::size_t end = at + 1;
    while (json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return end + 1;
}

std::vector<Value> values_of(const std::string& json) {
    std::vector<Value> values;
    std::string key;
    for (std::size_t at = 0; at < json.size();) {
        const bool is_word = json[at] >= 'a' && json[at] <= 'z';
        const bool is_number = json[at] >= '0' && json[at] <= '9';
        if (json[at] != '"' && !is_word && !is_number) {
            ++at;
            continue;
        }
        const std::size_t end =
            json[at] == '"' ? end_of_string(json, at) : json.find_first_of(" ,}]\n", at);
        if (json[end] == ':')
            key = json.substr(at, end - at);
        else
            values.push_back({at, end - at, key});
        at = end;
    }
    return values;
}

std::string changed(const std::string& json, const Value& value, const std::string& to) {
    std::string copy = json;
    return copy.replace(value.begin, value.size, to);
}

// The value made longer or larger, and a few that have the same key elsewhere.
std::vector<std::string> others(const std::string& written, const std::set<std::string>& alike) {
    std::vector<std::string> others;
    if (written.front() == '"')
        others.push_back(written.substr(0, written.size() - 1) + "x\"");
    else if (written == "true" || written == "false")
        others.emplace_back(written == "true" ? "false" : "true");
    else if (written != "null")
        others.push_back(std::to_string(std::stoi(written) - 1));
    if (written.front() == '"' && written.find_first_not_of("0123456789\"") == std::string::npos)
        others.emplace_back("\"7.25\"");
    constexpr std::size_t most = 4;
    for (const std::string& other : alike)
        if (other != written && others.size() < most)
            others.push_back(other);
    return others;
}

void check_every_value(const std::string& file, int at_least) {
    const std::string json = file_text(file);
    const auto book = book_from(json);
    const std::vector<Value> values = values_of(json);
    std::map<std::string, std::set<std::string>> by_key;
    for (const Value& value : values)
        by_key[value.key].insert(json.substr(value.begin, value.size));
    int told = 0;
    int seen = 0;
    for (const Value& value : values) {
        if (value.key == "\"$schema\"" || ++seen % one_case_in != 0)
            continue;
        const std::string written = json.substr(value.begin, value.size);
        for (const std::string& other : others(written, by_key[value.key])) {
            const auto reading = rules::read_rule_book(changed(json, value, other), "changed");
            if (!reading)
                continue;
            CAPTURE(value.key);
            CAPTURE(written);
            CAPTURE(other);
            CHECK_FALSE(editions::compare_rules(*book, **reading).empty());
            ++told;
        }
    }
    CHECK(told >= at_least / one_case_in * 3 / 4); // values differ in how many others they have
}

} // namespace

TEST_CASE("a file compared with itself, or with its lines laid out anew, has no change") {
    for (const char* file : {"rules/jiaxing-2025.json", "tests/cases/river-county-2029.json",
                             "tests/bad/rules/good.minimal.json"}) {
        const std::string json = file_text(file);
        std::string spaced;
        for (const char c : json)
            spaced += c == '\n' ? std::string("\n\t ") : std::string(1, c);
        CHECK(editions::compare_rules(*book_from(json), *book_from(json)).empty());
        CHECK(editions::compare_rules(*book_from(json), *book_from(spaced)).empty());
    }
}

TEST_CASE("a change of any value of a rule file is told") {
    check_every_value("rules/jiaxing-2025.json", 1000);
    check_every_value("tests/cases/river-county-2029.json", 400);
}

} // namespace zicha::tests
