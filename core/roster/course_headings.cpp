#include "core/roster/course_headings.hpp"

#include "core/base/words.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/headings.hpp"
#include "core/roster/text_start.hpp"
#include "core/roster/word_list.hpp"
#include "core/roster/words.hpp"

#include <algorithm>
#include <span>

namespace zicha::roster {
namespace {

constexpr std::size_t most_rows_above = 10; // of a sheet, above its headings

bool is_id(const rules::RuleBook& book, std::string_view word) {
    return std::any_of(book.labels.begin(), book.labels.end(),
                       [&](const rules::LabelColumn& label) {
                           return label.id == "id" && is_one_of(word, label.headings);
                       });
}

bool is_known(const rules::RuleBook& book, std::string_view word) {
    return is_id(book, word) || is_word_of(words::course_year_headings, word) ||
           is_word_of(words::course_date_headings, word) ||
           is_word_of(words::course_category_headings, word) ||
           is_word_of(words::course_hours_headings, word) ||
           is_word_of(words::course_title_headings, word) ||
           is_word_of(words::course_source_headings, word) ||
           is_word_of(words::course_registered_headings, word);
}

std::optional<std::size_t> found(std::span<const std::string> headings, Text words) {
    std::optional<std::size_t> column;
    (void)any_word(words, [&](std::string_view word) {
        const auto at = std::find(headings.begin(), headings.end(), word);
        if (at != headings.end())
            column = static_cast<std::size_t>(at - headings.begin());
        return column.has_value();
    });
    return column;
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
    headings.year = found(words, words::course_year_headings);
    headings.date = found(words, words::course_date_headings);
    headings.category = found(words, words::course_category_headings);
    headings.hours = found(words, words::course_hours_headings);
    headings.title = found(words, words::course_title_headings);
    headings.registered = found(words, words::course_registered_headings);
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
        if (is_word_of(words::course_hours_headings, normalised_word(heading)))
            return HeadingKind::hours;
        return is_known_heading(heading) ? HeadingKind::label : HeadingKind::other;
    };
    return {is_known_heading, [](std::string_view /*heading*/) { return false; }, kind_of};
}

namespace {

bool has_fact_of_hours(const rules::RuleBook& book, const Record& header) {
    for (std::size_t at = 0; at < header.size(); ++at) {
        const std::optional<std::size_t> fact = fact_named(book, cell_text(header[at]));
        if (fact && book.columns[*fact].kind != rules::FactKind::choice &&
            book.columns[*fact].kind != rules::FactKind::yes_no)
            return true;
    }
    return false;
}

bool is_of_courses(const rules::RuleBook& book, const Record& header) {
    return missing_course_headings(read_course_headings(book, header)).empty() &&
           !has_fact_of_hours(book, header);
}

} // namespace

bool is_own_course_heading(const rules::RuleBook& book, const Record& header) {
    const CourseHeadings headings = read_course_headings(book, header);
    return (headings.year || headings.date) && headings.category && headings.hours &&
           !has_fact_of_hours(book, header);
}

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
