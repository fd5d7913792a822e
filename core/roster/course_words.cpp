#include "core/roster/course_words.hpp"

#include "core/base/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace zicha::roster {
namespace {

constexpr std::string_view other_id = "other"; // of the category that the words below are of

constexpr std::array<std::string_view, 8> other_words{"选修", "选修课", "选修科目", "选学",
                                                      "其它", "其他类", "其他课",   "其他科目"};

constexpr std::array<std::string_view, 15> registered_words{
    "已登记", "已审核", "已通过", "审核通过", "已认定", "认定通过", "已确认",    "登记成功",
    "已备案", "已入库", "有效",   "通过",     "登记",   "已核准",   "已登记学时"};
constexpr std::array<std::string_view, 17> not_registered_words{
    "未登记",     "待登记",     "待审核", "审核中", "未审核",  "未通过",
    "审核不通过", "审核未通过", "不通过", "已退回", "退回",    "已驳回",
    "驳回",       "无效",       "草稿",   "已撤销", "登记失败"};

template <typename Words> bool holds(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

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
        const bool is_other =
            book.hours.categories[category].id == other_id && holds(other_words, word);
        if (!is_other && !is_named_in(book, category, word))
            continue;
        if (found)
            return std::nullopt; // it names two
        found = category;
    }
    return found;
}

std::optional<bool> registration_of(std::string_view word) {
    if (holds(registered_words, word))
        return true;
    if (holds(not_registered_words, word))
        return false;
    return std::nullopt;
}

} // namespace zicha::roster
