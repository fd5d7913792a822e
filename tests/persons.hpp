// Needed by tests again and again: the rule book of a file, and a person from a few facts.
#pragma once

#include "core/assess/assess.hpp"
#include "core/facts/answers.hpp"
#include "core/rules/rule_reader.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

namespace zicha::tests {

inline std::string file_text(const std::string& path_in_tree) {
    std::ifstream file(std::string(ZICHA_TREE) + "/" + path_in_tree, std::ios::binary);
    REQUIRE_MESSAGE(file.is_open(), path_in_tree);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline std::shared_ptr<const rules::RuleBook> book_from(const std::string& json) {
    const auto reading = rules::read_rule_book(json, "test");
    for (const Diagnostic& problem : reading.problems())
        FAIL_CHECK(located_sentence(problem, Language::en));
    REQUIRE(reading);
    return *reading;
}

inline const rules::RuleBook& jiaxing() {
    static const std::shared_ptr<const rules::RuleBook> book =
        book_from(file_text("rules/jiaxing-2025.json"));
    return *book;
}

inline std::size_t column(const rules::RuleBook& book, std::string_view id) {
    const auto found = book.column_of(id);
    REQUIRE_MESSAGE(found.has_value(), std::string(id));
    return *found;
}

using Facts = std::initializer_list<std::pair<const char*, const char*>>;

inline facts::Answers person(const rules::RuleBook& book, Facts facts) {
    facts::Answers answers(book);
    for (const auto& [id, text] : facts)
        answers.set(column(book, id), text, facts::Provenance::typed);
    return answers;
}

inline assess::Assessment decide(const rules::RuleBook& book, const facts::Answers& answers) {
    return assess::assess_person(book, answers.cells(), {});
}

} // namespace zicha::tests
