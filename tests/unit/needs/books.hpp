// A small book of needs for tests, whole or with one part replaced.
#pragma once

#include "core/files/any_file.hpp"
#include "core/needs/decide.hpp"
#include "core/needs/needs_example.hpp"
#include "core/needs/needs_reader.hpp"
#include "tests/persons.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace zicha::tests {

using Replacements = std::vector<std::pair<std::string, std::string>>;

// "open" is 2026, "closed" 2025, "whole" both; each need and amount may be replaced.
inline std::string small_book(const Replacements& replacements = {}) {
    std::string text = R"json({
"format": "zicha-rules/2", "id": "small",
"title": {"zh": "小", "en": "small"}, "scope": {"zh": "小", "en": "small"},
"disclaimer": {"zh": "小", "en": "small"}, "edition": "2026-01-01", "year": 2026,
"sources": [{"id": "s", "title": {"zh": "源", "en": "source"}, "known": "text"}],
"hours": {"by": "year", "categories": [
{"id": "a", "label": {"zh": "甲", "en": "A"}},
{"id": "b", "label": {"zh": "乙", "en": "B"}}], "carried_in": ["a"]},
"facts": [{"id": "yes", "kind": "yes_no", "label": {"zh": "是", "en": "yes"}},
{"id": "n", "kind": "count", "from": 0, "to": 9, "label": {"zh": "数", "en": "count"}},
{"id": "day", "kind": "date", "label": {"zh": "日", "en": "day"}}],
"periods": [{"id": "closed", "year": -1, "label": {"zh": "去年", "en": "last year"}},
{"id": "open", "year": 0, "label": {"zh": "今年", "en": "this year"}},
{"id": "whole", "span": [-1, 0], "label": {"zh": "两年", "en": "both"}}],
"open": "open",
"need": NEED,
"examples": [{"title": {"zh": "例", "en": "one"}, "facts": {"n": 0}, "expect": {"verdict": "no",
"gap": {"m": 10}, "further": 10}}]
})json";
    // What is given may replace the whole need, or parts of the usual one.
    Replacements all = replacements;
    const std::pair<std::string, std::string> usual(
        "NEED", "{\"id\": \"m\", \"label\": LABEL, \"at_least\": \"10\", "
                "\"of\": AMOUNT, \"cite\": CITE}");
    const bool has_need =
        std::any_of(all.begin(), all.end(), [](const auto& one) { return one.first == "NEED"; });
    if (!has_need)
        all.insert(all.begin(), usual);
    all.emplace_back("AMOUNT", R"({"hours": ["a"], "in": "open"})");
    all.emplace_back("LABEL", R"({"zh": "最低", "en": "least"})");
    all.emplace_back("CITE",
                     R"([{"source": "s", "clause": {"zh": "一", "en": "1"}, "basis": "stated"}])");
    for (const auto& [from, to] : all)
        for (std::size_t at = text.find(from); at != std::string::npos;
             at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

// "pointer code" of each problem, in the order of the file.
inline std::vector<std::string> needs_problems(const std::string& text) {
    std::vector<std::string> found;
    for (const Diagnostic& problem : files::read_any_file(text, "small").take_problems())
        found.push_back(problem.place.pointer + " " + std::string(code_name(problem.code)));
    return found;
}

inline std::shared_ptr<const needs::NeedsBook> needs_book(const std::string& text) {
    const auto reading = needs::read_needs_book(text, "small");
    for (const Diagnostic& problem : reading.problems())
        FAIL_CHECK(located_sentence(problem, Language::en));
    REQUIRE(reading);
    return *reading;
}

// The keys of a decision, or the codes of what is wrong.
inline needs::DecisionKeys decided_keys(const needs::NeedsBook& book, const std::string& person) {
    needs::DecisionKeys keys;
    const auto facts = needs::read_needs_person(book, person, "person");
    for (const Diagnostic& problem : facts.problems())
        keys.verdict += problem.place.pointer + " " + std::string(code_name(problem.code));
    if (!facts)
        return keys;
    const auto decision = needs::decide(book, *facts, "person");
    if (decision)
        return needs::keys_of(book, *decision);
    keys.verdict = code_name(decision.problems()[0].code);
    return keys;
}

} // namespace zicha::tests
