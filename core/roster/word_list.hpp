// A list of words from the catalogue, those of both languages with a blank between two: what people
// write in headings and cells.
//
// Use: `any_word(words::total_pieces, [&](std::string_view word) { … })`, true once the function
// is; `is_word_of(list, word)`. Limits: words are as normalised_word makes them, without blanks.
// They are in the catalogue because their bytes come with its sentences, when a page needs them.
#pragma once

#include "core/base/text.hpp"

#include <algorithm>
#include <string_view>

namespace zicha::roster {

template <typename Test> bool any_word(Text list, Test test) {
    for (const Language language : {Language::zh, Language::en}) {
        std::string_view rest = text(list, language);
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (test(rest.substr(0, end)))
                return true;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return false;
}

[[nodiscard]] inline bool is_word_of(Text list, std::string_view word) {
    return any_word(list, [&](std::string_view known) { return known == word; });
}

} // namespace zicha::roster
