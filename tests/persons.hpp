// What tests need again and again: the rule book of a file, and a person from a few facts.
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

inline std::shared_ptr<const RuleBook> book_from(const std::string& json) {
    const RuleBookReading reading = read_rule_book(json, "test");
    for (const Diagnostic& problem : reading.problems)
        FAIL_CHECK(located_sentence(problem, Language::en));
    REQUIRE(reading.book);
    return reading.book;
}

inline const RuleBook& jiaxing() {
    static const std::shared_ptr<const RuleBook> book =
        book_from(file_text("rules/jiaxing-2025.json"));
    return *book;
}

inline std::size_t column(const RuleBook& book, std::string_view id) {
    const auto found = book.column_of(id);
    REQUIRE_MESSAGE(found.has_value(), std::string(id));
    return *found;
}

using Facts = std::initializer_list<std::pair<const char*, const char*>>;

inline Answers person(const RuleBook& book, Facts facts) {
    Answers answers(book);
    for (const auto& [id, text] : facts)
        answers.set(column(book, id), text, Provenance::typed);
    return answers;
}

inline Assessment decide(const RuleBook& book, const Answers& answers) {
    return assess_person(book, answers.cells(), {});
}

} // namespace zicha::tests
