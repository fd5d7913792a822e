// The rule book that the fuzzers of rosters and answers read by.
#pragma once

#include "core/rules/rule_reader.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

inline std::shared_ptr<const zicha::rules::RuleBook> jiaxing() {
    std::ifstream file(ZICHA_TREE "/rules/jiaxing-2025.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto book = zicha::rules::read_rule_book(text, "rules");
    if (!book)
        std::abort();
    return *book;
}
