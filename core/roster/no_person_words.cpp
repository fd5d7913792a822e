#include "core/roster/no_person_words.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>
#include <array>

namespace zicha::roster {
namespace {

constexpr std::size_t longest_total = 60; // bytes: 20 Chinese characters

// At the beginning or the end of a short text.
constexpr std::array<std::string_view, 14> total_pieces{"合计", "小计", "总计", "累计",  "共计",
                                                        "总和", "平均", "人均", "汇总",  "总人数",
                                                        "合計", "小計", "總計", "平均值"};

constexpr std::array<std::string_view, 8> total_words{"total",   "subtotal", "grandtotal", "sum",
                                                      "average", "mean",     "人数",       "计"};

constexpr std::array<std::string_view, 38> note_starts{
    "注:",      "注1",      "注2",      "注释",     "附注",     "备注:",   "说明",     "填表",
    "填报",     "编制",     "制表",     "制单",     "审核",     "审批",    "审定",     "复核",
    "经办",     "核对",     "签字",     "签名",     "签章",     "盖章",    "(盖章)",   "(公章)",
    "单位盖章", "单位(盖",  "单位(公",  "单位负责", "部门负责", "负责人",  "分管领导", "联系人",
    "联系电话", "打印日期", "统计日期", "导出时间", "数据来源", "以下空白"};

constexpr std::array<std::string_view, 9> more_note_starts{
    "本表",      "以上",       "note:",      "notes:",   "preparedby",
    "checkedby", "reviewedby", "approvedby", "signature"};

// Words that stand alone, or before a colon.
constexpr std::array<std::string_view, 5> note_words{"注", "日期", "备注", "date", "空白"};

template <typename Words> bool starts_with_any(std::string_view word, const Words& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view start) { return word.starts_with(start); });
}

template <typename Words> bool is_any(std::string_view word, const Words& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

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
    return is_any(word, total_words) ||
           std::any_of(total_pieces.begin(), total_pieces.end(), [&](std::string_view piece) {
               return word.starts_with(piece) || word.ends_with(piece);
           });
}

bool is_note_word(std::string_view word) {
    const std::size_t colon = word.find(':');
    return starts_with_any(word, note_starts) || starts_with_any(word, more_note_starts) ||
           is_any(colon == std::string_view::npos ? word : word.substr(0, colon), note_words);
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
