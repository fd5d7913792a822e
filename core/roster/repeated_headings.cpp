#include "core/roster/repeated_headings.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/labels.hpp"
#include "core/roster/word_list.hpp"
#include "core/roster/words.hpp"

#include <algorithm>
#include <optional>

namespace zicha::roster {
namespace {

constexpr std::size_t least_part_bytes = 4; // a year, or two Chinese characters

bool is_used(const RosterColumn& column) {
    return column.use == ColumnUse::fact || column.use == ColumnUse::label;
}

// Another column's heading, or one of the rule book that means something else.
bool is_same_meaning(const rules::RuleBook& book, const RosterColumn& column,
                     std::string_view heading) {
    if (column.use == ColumnUse::fact)
        return fact_named(book, heading) == column.index;
    return column.use == ColumnUse::label && label_named(book, heading) == column.index;
}

// "1" below the first heading, or "A".
bool is_number_of(std::size_t column, std::string_view word) {
    constexpr std::size_t letters = 26;
    return word == std::to_string(column + 1) ||
           (column < letters && word.size() == 1 &&
            static_cast<std::size_t>(word.front() - 'a') == column);
}

bool is_known_in(const rules::RuleBook& book, std::string_view heading) {
    return fact_named(book, heading) || label_named(book, heading);
}

} // namespace

RepeatedHeadings::RepeatedHeadings(const rules::RuleBook& book, const RosterSurvey& survey)
    : book_(book), survey_(survey) {
    for (const RosterColumn& column : survey.columns)
        headings_.push_back(normalised_word(column.heading));
    const LabelColumns labels = label_columns(book, survey);
    for (const std::optional<std::size_t> column : {labels.id, labels.name})
        if (column)
            naming_.push_back(*column);
}

// Of a heading in two rows: "2025" or "公需" of "2025公需". A number is one only as a year.
bool RepeatedHeadings::is_part(std::size_t column, std::string_view word) const {
    if (word.size() < least_part_bytes || (is_all_digits(word) && word.size() != least_part_bytes))
        return false;
    return headings_[column].find(word) != std::string::npos;
}

// How to fill in the column: "必填", "(数字)", "中级/副高".
bool RepeatedHeadings::is_hint(std::size_t column, std::string_view word) const {
    const bool is_bracketed = word.size() > 2 && word.front() == '(' && word.back() == ')';
    if (is_word_of(words::heading_hints, is_bracketed ? word.substr(1, word.size() - 2) : word))
        return true;
    const RosterColumn& heading = survey_.columns[column];
    std::size_t choices = 0;
    for (std::string_view rest = word; heading.use == ColumnUse::fact; ++choices) {
        const std::size_t end = rest.find('/');
        if (is_blank_text(rest.substr(0, end)) ||
            facts::read_cell(book_, heading.index, rest.substr(0, end)).problem)
            return false;
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    return choices > 0;
}

RepeatedHeadings::Says RepeatedHeadings::says(std::size_t column, std::string_view cell) const {
    const RosterColumn& heading = survey_.columns[column];
    const std::string word = normalised_word(cell);
    if (word == headings_[column] || is_same_meaning(book_, heading, word))
        return Says::own;
    if (is_part(column, word) && (is_all_digits(word) || heading.use != ColumnUse::fact ||
                                  facts::read_cell(book_, heading.index, cell).problem))
        return Says::own;
    if (is_known_in(book_, word) || is_one_of(word, headings_))
        return Says::other;
    if (is_hint(column, word))
        return Says::own;
    if (is_number_of(column, word))
        return Says::number;
    const bool is_group = any_word(words::heading_groups, [&](std::string_view group) {
        return word.size() > group.size() ? word.ends_with(group) : word == group;
    });
    return is_group || !is_used(heading) ? Says::nothing : Says::else_;
}

bool RepeatedHeadings::names_heading(std::size_t column, std::string_view cell) const {
    const std::string word = normalised_word(cell);
    return !word.empty() && (word == headings_[column] || is_known_in(book_, word));
}

HeadingsAgain RepeatedHeadings::look(const Record& record) const {
    const bool is_named = std::any_of(naming_.begin(), naming_.end(), [&](std::size_t column) {
        return names_heading(column, record[column]);
    });
    constexpr std::size_t enough_numbers = 4;
    std::size_t found = 0;
    std::size_t numbers = 0;
    bool is_moved = false;
    const bool is_all =
        record.visit_filled(survey_.columns.size(), [&](std::size_t column, std::string_view cell) {
            const RosterColumn& heading = survey_.columns[column];
            if (heading.use == ColumnUse::dropped || is_blank_text(cell))
                return true;
            const Says said = says(column, cell);
            found += said == Says::own || said == Says::other ? 1U : 0U;
            numbers += said == Says::number ? 1U : 0U;
            is_moved = is_moved || said == Says::other || said == Says::else_;
            return said != Says::else_ ||
                   (is_named && (heading.use != ColumnUse::fact ||
                                 facts::read_cell(book_, heading.index, cell).problem));
        });
    const std::size_t least = is_named ? 1 : numbers == 0 ? 2 : enough_numbers;
    if (!is_all || found + numbers < least)
        return HeadingsAgain::none;
    return is_moved ? HeadingsAgain::moved : HeadingsAgain::as_above;
}

std::string RepeatedHeadings::moved_in(const Record& record) const {
    constexpr std::size_t most = 3;
    constexpr std::size_t most_bytes = 30;
    std::string moved;
    std::size_t count = 0;
    (void)record.visit_filled(
        survey_.columns.size(), [&](std::size_t column, std::string_view cell) {
            const RosterColumn& heading = survey_.columns[column];
            if (heading.use == ColumnUse::dropped || is_blank_text(cell))
                return true;
            const Says said = says(column, cell);
            if (said != Says::other && said != Says::else_)
                return true;
            if (count++ == most) {
                moved += ", …";
                return false;
            }
            moved += moved.empty() ? "" : ", ";
            append_valid_utf8(moved, shortened(facts::masked(trimmed(cell)), most_bytes));
            moved += " → " + (heading.heading.empty() ? std::string("?")
                                                      : shortened(heading.heading, most_bytes));
            return true;
        });
    return moved;
}

} // namespace zicha::roster
