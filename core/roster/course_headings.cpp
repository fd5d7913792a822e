#include "core/roster/course_headings.hpp"

#include "core/base/words.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/headings.hpp"
#include "core/roster/text_start.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace zicha::roster {
namespace {

constexpr std::size_t most_rows_above = 10; // of a sheet, above its headings

using Words = std::array<std::string_view, 9>; // unused places are empty

constexpr Words year_words{"年度", "年份", "学习年度", "所属年度", "登记年度", "学年", "year"};
constexpr Words date_words{"日期",     "学习日期", "完成日期", "完成时间", "学习时间",
                           "结业日期", "培训日期", "结束日期", "date"};
constexpr Words category_words{"类别",     "科目类别", "课程类别", "学时类别", "类型",
                               "课程类型", "科目",     "学时类型", "category"};
constexpr Words hours_words{"学时", "学时数", "认定学时", "登记学时", "课时", "hours"};
constexpr Words title_words{"课程", "课程名称", "培训名称", "科目名称", "项目名称", "title"};
constexpr Words source_words{"来源", "平台", "学习平台", "source"};
constexpr Words registered_words{"已登记", "登记状态", "审核状态", "是否登记",
                                 "状态",   "认定状态", "登记情况", "registered"};

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
        words.push_back(normalised_word(cell_text(header[at])));
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
    const auto is_known_heading = [&book](std::string_view heading) {
        return is_known(book, normalised_word(heading));
    };
    const auto kind_of = [is_known_heading](std::string_view heading) {
        if (is_among(normalised_word(heading), hours_words))
            return HeadingKind::hours;
        return is_known_heading(heading) ? HeadingKind::label : HeadingKind::other;
    };
    return {is_known_heading, [](std::string_view /*heading*/) { return false; }, kind_of};
}

namespace {

bool is_of_courses(const rules::RuleBook& book, const Record& header) {
    if (!missing_course_headings(read_course_headings(book, header)).empty())
        return false;
    for (std::size_t at = 0; at < header.size(); ++at) {
        const std::optional<std::size_t> fact = fact_named(book, cell_text(header[at]));
        if (fact && book.columns[*fact].kind != rules::FactKind::choice &&
            book.columns[*fact].kind != rules::FactKind::yes_no)
            return false;
    }
    return true;
}

} // namespace

bool is_course_list(const rules::RuleBook& book, const RosterSample& start) {
    if (start.rows().empty()) {
        const TextStart text =
            read_text_start(start.text(), std::nullopt, course_sheet_headings(book));
        return !text.is_empty && is_of_courses(book, text.headings);
    }
    const std::size_t rows = std::min(start.rows().size(), most_rows_above + 1);
    return std::any_of(start.rows().begin(),
                       start.rows().begin() + static_cast<std::ptrdiff_t>(rows),
                       [&](const Record& row) { return is_of_courses(book, row); });
}

} // namespace zicha::roster
