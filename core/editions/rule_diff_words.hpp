// The words that a comparison of rules is told in.
//
// Use: internal to rule_diff*.cpp and roster_diff.cpp. Most of them are said in both languages at
// once: `in_each_language` makes a LocalText of anything that can be said in either, `translated`
// of a sentence of the room.
#pragma once

#include "core/base/text.hpp"
#include "core/editions/words.hpp"
#include "core/rules/rule_book.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::editions {

template <typename Words> [[nodiscard]] LocalText in_each_language(Words words) {
    return {std::string(words(Language::zh)), std::string(words(Language::en))};
}
[[nodiscard]] LocalText translated(Text key);
[[nodiscard]] LocalText untranslated(std::string_view words);
// "{first}，{second}"
[[nodiscard]] LocalText part_of(const LocalText& first, const LocalText& second);

[[nodiscard]] LocalText joined(const std::vector<LocalText>& parts, Text between);
[[nodiscard]] LocalText listed(const std::vector<std::string>& words);

// Parts of a book, in words.
[[nodiscard]] LocalText window_words(const rules::RuleBook& book, const rules::Window& window);
[[nodiscard]] LocalText citation_words(const rules::RuleBook& book,
                                       const rules::Citations& citations);
[[nodiscard]] LocalText condition_words(const rules::RuleBook& book,
                                        const rules::Condition& condition);
[[nodiscard]] LocalText proof_words(const rules::RuleBook& book, std::size_t root);

// The same as ids, to be compared.
[[nodiscard]] std::string citation_key(const rules::RuleBook& book,
                                       const rules::Citations& citations);
[[nodiscard]] std::string condition_key(const rules::RuleBook& book,
                                        const rules::Condition& condition);
[[nodiscard]] std::string proof_key(const rules::RuleBook& book, std::size_t root);

} // namespace zicha::editions
