#include "core/facts/answer_words.hpp"

#include <algorithm>
#include <array>

namespace zicha::facts {
namespace {

constexpr std::string_view emoji_style = "\xEF\xB8\x8F"; // U+FE0F, behind a tick from a phone

constexpr std::array<std::string_view, 5> ticks{"✔", "☑", "✅", "✓", "√"};
constexpr std::array<std::string_view, 7> crosses{"✘", "✗", "✖", "❌", "☒", "x", "×"};

constexpr std::array<std::string_view, 12> yes_words{"已参保", "参保",   "在保",   "已缴",
                                                     "已缴纳", "缴纳",   "在缴",   "已签",
                                                     "已签订", "已提供", "已具备", "具备"};
constexpr std::array<std::string_view, 11> no_words{"未参保", "未缴",   "未缴纳", "停缴",
                                                    "断缴",   "停保",   "未签",   "未签订",
                                                    "未提供", "不具备", "没有"};

template <typename Yes, typename No>
std::optional<bool> one_of(std::string_view word, const Yes& yes, const No& no) {
    if (std::find(yes.begin(), yes.end(), word) != yes.end())
        return true;
    if (std::find(no.begin(), no.end(), word) != no.end())
        return false;
    return std::nullopt;
}

} // namespace

std::optional<bool> usual_mark(std::string_view word) {
    if (word.ends_with(emoji_style))
        word.remove_suffix(emoji_style.size());
    return one_of(word, ticks, crosses);
}

std::optional<bool> usual_answer(std::string_view word) {
    return one_of(word, yes_words, no_words);
}

} // namespace zicha::facts
