#include "core/facts/answer_words.hpp"

#include <algorithm>
#include <array>

namespace zicha::facts {
namespace {

constexpr std::string_view emoji_style = "\xEF\xB8\x8F"; // U+FE0F, behind a tick from a phone

constexpr std::array<std::string_view, 18> yes_words{
    "✔",    "☑",      "✅",    "✓",    "√",    "对",     "已参保", "参保",   "在保",
    "已缴", "已缴纳", "缴纳", "在缴", "已签", "已签订", "已提供", "已具备", "具备"};
constexpr std::array<std::string_view, 18> no_words{
    "✘",      "✗",    "✖",    "❌",    "☒",    "x",      "×",      "未参保", "未缴",
    "未缴纳", "停缴", "断缴", "停保", "未签", "未签订", "未提供", "不具备", "没有"};

} // namespace

std::optional<bool> usual_answer(std::string_view word) {
    if (word.ends_with(emoji_style))
        word.remove_suffix(emoji_style.size());
    if (std::find(yes_words.begin(), yes_words.end(), word) != yes_words.end())
        return true;
    if (std::find(no_words.begin(), no_words.end(), word) != no_words.end())
        return false;
    return std::nullopt;
}

} // namespace zicha::facts
