#include "core/roster/course_headings.hpp"

#include "core/base/words.hpp"
#include "core/roster/codes.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace zicha::roster {
namespace {

using Words = std::array<std::string_view, 3>; // unused places are empty

constexpr Words year_words{"年度", "年份", "year"};
constexpr Words date_words{"日期", "date", ""};
constexpr Words category_words{"类别", "category", ""};
constexpr Words hours_words{"学时", "hours", ""};
constexpr Words title_words{"课程", "课程名称", "title"};
constexpr Words source_words{"来源", "source", ""};
constexpr Words registered_words{"已登记", "registered", ""};

bool is_among(std::string_view word, const Words& words) {
    return !word.empty() && std::find(words.begin(), words.end(), word) != words.end();
}

bool is_id(const rules::RuleBook& book, std::string_view word) {
    return std::any_of(book.labels.begin(), book.labels.end(),
                       [&](const rules::LabelColumn& label) {
                           return label.id == "id" && is_one_of(word, label.headings);
                       });
}

bool is_known(const rules::RuleBook& book, std::string_view word) {
    return is_id(book, word) || is_among(word, year_words) || is_among(word, date_words) ||
           is_among(word, category_words) || is_among(word, hours_words) ||
           is_among(word, title_words) || is_among(word, source_words) ||
           is_among(word, registered_words);
}

std::optional<std::size_t> found(std::span<const std::string> headings, const Words& words) {
    for (const std::string_view word : words) {
        const auto at = std::find(headings.begin(), headings.end(), word);
        if (!word.empty() && at != headings.end())
            return static_cast<std::size_t>(at - headings.begin());
    }
    return std::nullopt;
}

} // namespace

CourseHeadings read_course_headings(const rules::RuleBook& book, const Record& header) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < header.size(); ++at)
        words.push_back(normalised_word(header[at]));
    CourseHeadings headings;
    const auto id = std::find_if(words.begin(), words.end(),
                                 [&](const std::string& word) { return is_id(book, word); });
    if (id != words.end())
        headings.id = static_cast<std::size_t>(id - words.begin());
    headings.year = found(words, year_words);
    headings.date = found(words, date_words);
    headings.category = found(words, category_words);
    headings.hours = found(words, hours_words);
    headings.title = found(words, title_words);
    headings.registered = found(words, registered_words);
    return headings;
}

std::size_t count_course_headings(const rules::RuleBook& book, const Record& header) {
    std::size_t known = 0;
    for (std::size_t at = 0; at < header.size(); ++at)
        known += is_known(book, normalised_word(header[at])) ? 1U : 0U;
    return known;
}

std::vector<Diagnostic> missing_course_headings(const CourseHeadings& headings) {
    std::vector<Diagnostic> problems;
    const auto need = [&](bool is_there, std::string zh, std::string en) {
        if (!is_there)
            problems.push_back({codes::courses_column_missing, {}, {std::move(zh), std::move(en)}});
    };
    need(headings.id.has_value(), "工号", "id");
    need(headings.year || headings.date, "年度", "year");
    need(headings.category.has_value(), "类别", "category");
    need(headings.hours.has_value(), "学时", "hours");
    return problems;
}

SheetHeadings course_sheet_headings(const rules::RuleBook& book) {
    return {
        [&book](std::string_view heading) { return is_known(book, normalised_word(heading)); },
        [](std::string_view heading) { return is_among(normalised_word(heading), hours_words); }};
}

} // namespace zicha::roster
