// What the fuzzers of rosters, courses and answers share: the rule book they read by, and a list
// out of any bytes.
#pragma once

#include "core/rules/rule_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

inline std::shared_ptr<const zicha::rules::RuleBook> jiaxing() {
    std::ifstream file(ZICHA_TREE "/rules/jiaxing-2025.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto book = zicha::rules::read_rule_book(text, "rules");
    if (!book)
        std::abort();
    return *book;
}

// What follows the first byte; under good headings if that is odd. Of at least one byte.
inline std::string list_of(const std::uint8_t* data, std::size_t size, std::string_view headings) {
    std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] % 2 == 1)
        text.insert(0, headings);
    return text;
}
