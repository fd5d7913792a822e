#include "core/roster/course_words.hpp"

#include "core/base/words.hpp"
#include "core/roster/word_list.hpp"
#include "core/roster/words.hpp"

#include <algorithm>
#include <string>

namespace zicha::roster {
namespace {

constexpr std::string_view other_id = "other"; // of the category that course_other_words are of

// Of a category: its label, and its columns' headings without the year.
bool is_named_in(const rules::RuleBook& book, std::size_t category, std::string_view word) {
    const std::string label = normalised_word(book.hours.categories[category].label.zh);
    if (!label.empty() && word.find(label) != std::string_view::npos)
        return true;
    const std::string year = std::to_string(book.hours.first_year);
    const rules::FactColumn& column = book.columns[book.hours.hours_column(0, category)];
    return std::any_of(column.headings.begin(), column.headings.end(), [&](std::string_view text) {
        if (!text.starts_with(year))
            return false;
        text.remove_prefix(year.size());
        return text.size() > 3 && word.find(text) != std::string_view::npos;
    });
}

} // namespace

std::optional<std::size_t> category_of(const rules::RuleBook& book, std::string_view word) {
    std::optional<std::size_t> found;
    if (word.starts_with("非"))
        return found;
    for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
        const bool is_other = book.hours.categories[category].id == other_id &&
                              is_word_of(words::course_other_words, word);
        if (!is_other && !is_named_in(book, category, word))
            continue;
        if (found)
            return std::nullopt; // it names two
        found = category;
    }
    return found;
}

std::optional<bool> registration_of(std::string_view word) {
    if (is_word_of(words::course_registered_words, word))
        return true;
    if (is_word_of(words::course_unregistered_words, word))
        return false;
    return std::nullopt;
}

} // namespace zicha::roster
