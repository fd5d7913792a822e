#include "core/roster/no_person_words.hpp"

#include "core/base/ascii.hpp"
#include "core/roster/word_list.hpp"
#include "core/roster/words.hpp"

#include <algorithm>

namespace zicha::roster {
namespace {

constexpr std::size_t longest_total = 60; // bytes: 20 Chinese characters

// Without a colon at the end, and a bracket there: "合计(人):".
std::string_view without_tail(std::string_view word) {
    while (word.ends_with(':'))
        word.remove_suffix(1);
    const std::size_t bracket = word.rfind('(');
    if (word.ends_with(')') && bracket != std::string_view::npos && bracket > 0)
        word = word.substr(0, bracket);
    return word;
}

} // namespace

bool is_total_word(std::string_view word) {
    word = without_tail(word);
    if (word.empty() || word.size() > longest_total)
        return false;
    return is_word_of(words::total_words, word) ||
           any_word(words::total_pieces, [&](std::string_view piece) {
               return word.starts_with(piece) || word.ends_with(piece);
           });
}

bool is_note_word(std::string_view word) {
    const std::size_t colon = word.find(':');
    return any_word(words::note_starts,
                    [&](std::string_view start) { return word.starts_with(start); }) ||
           is_word_of(words::note_words,
                      colon == std::string_view::npos ? word : word.substr(0, colon));
}

bool is_example_word(std::string_view word) {
    return any_word(words::example_pieces, [&](std::string_view piece) {
        return word.find(piece) != std::string_view::npos;
    });
}

bool is_count_word(std::string_view word) {
    constexpr std::size_t most_digits = 7;
    constexpr std::string_view all = "共";
    constexpr std::string_view persons = "人";
    if (word.starts_with(all))
        word.remove_prefix(all.size());
    if (word.ends_with(persons))
        word.remove_suffix(persons.size());
    else if (word.ends_with('%'))
        word.remove_suffix(1);
    const auto is_part = [](char c) { return is_digit(c) || c == '.'; };
    return !word.empty() && word.size() <= most_digits && is_digit(word.front()) &&
           std::all_of(word.begin(), word.end(), is_part);
}

} // namespace zicha::roster
