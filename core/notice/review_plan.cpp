#include "core/notice/review_plan.hpp"

#include "core/base/words.hpp"

#include <algorithm>

namespace zicha::notice {
namespace {

constexpr std::string_view wide_space = "\u3000";

// The words of a query, each as cells are compared with it.
std::vector<std::string> words_of(std::string_view query) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        const std::string normalised = normalised_word(word);
        if (!normalised.empty())
            words.push_back(normalised);
        word.clear();
    };
    while (!query.empty()) {
        const bool is_wide = query.starts_with(wide_space);
        if (is_wide || query.front() == ' ' || query.front() == '\t') {
            end_word();
            query.remove_prefix(is_wide ? wide_space.size() : 1);
        } else {
            word += query.front();
            query.remove_prefix(1);
        }
    }
    end_word();
    return words;
}

bool has_word(const std::vector<std::string>& row, const std::string& word) {
    return std::any_of(row.begin(), row.end(), [&](const std::string& cell) {
        return normalised_word(cell).find(word) != std::string::npos;
    });
}

} // namespace

std::vector<std::size_t> find_plan_rows(const ReviewPlan& plan, std::string_view query) {
    const std::vector<std::string> words = words_of(query);
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < plan.rows.size(); ++at)
        if (std::all_of(words.begin(), words.end(),
                        [&](const std::string& word) { return has_word(plan.rows[at], word); }))
            found.push_back(at);
    return found;
}

} // namespace zicha::notice
