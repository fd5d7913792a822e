#include "core/screening/typed_cells.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "core/facts/privacy.hpp"
#include "core/roster/word_list.hpp"
#include "core/screening/codes.hpp"
#include "core/screening/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace zicha::screening {

using needs::FactState;
using needs::FactValue;
using needs::GivenHours;

namespace {

Diagnostic problem_with(Code code, std::string_view cell, std::vector<std::string> others) {
    const std::string shown = shortened(facts::masked(trimmed(cell)));
    others.insert(others.begin(), shown);
    Diagnostic problem{code, {}, std::move(others)};
    problem.place.value = shown;
    return problem;
}

// Takes digits off the front: from `least` to `most` of them.
std::optional<int> take_digits(std::string_view& word, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    int number = 0;
    for (; count < word.size() && count < most && is_digit(word[count]); ++count)
        number = number * 10 + (word[count] - '0');
    word.remove_prefix(count);
    return count < least ? std::nullopt : std::optional(number);
}

bool take(std::string_view& word, std::string_view mark) {
    if (!word.starts_with(mark))
        return false;
    word.remove_prefix(mark.size());
    return true;
}

struct WrittenDay {
    std::string_view after_year;
    std::string_view after_month;
    std::string_view after_day;
};
constexpr std::array<WrittenDay, 4> written_days{
    {{"-", "-", ""}, {"/", "/", ""}, {".", ".", ""}, {"年", "月", "日"}}};

std::optional<CivilDate> day_in(std::string_view cell) {
    const std::string word = normalised_word(cell);
    for (const WrittenDay& marks : written_days) {
        std::string_view rest = word;
        const auto year = take_digits(rest, 4, 4);
        if (!year || !take(rest, marks.after_year))
            continue;
        const auto month = take_digits(rest, 1, 2);
        if (!month || !take(rest, marks.after_month))
            continue;
        const auto day = take_digits(rest, 1, 2);
        if (day && take(rest, marks.after_day) && rest.empty())
            return date_from(*year, *month, *day);
    }
    return std::nullopt;
}

// "8", "8学时"; nothing if it is not known.
std::optional<HoursReading> hours_in(std::string_view text) {
    if (says_unknown(text))
        return std::nullopt;
    std::string word = normalised_word(text);
    roster::any_word(words::form_hours_words, [&](std::string_view unit) {
        if (!word.ends_with(unit))
            return false;
        word.resize(word.size() - unit.size());
        return true;
    });
    return parse_class_hours(word, needs::NeedsLimits::hours);
}

// By id or label; all of them if there is none.
std::size_t category_of(const needs::NeedsBook& book, std::string_view written) {
    const std::string word = normalised_word(written);
    const auto found = std::find_if(book.categories.begin(), book.categories.end(),
                                    [&](const needs::NamedEntry& category) {
                                        return word == normalised_word(category.id) ||
                                               word == normalised_word(category.label.zh) ||
                                               word == normalised_word(category.label.en);
                                    });
    return static_cast<std::size_t>(found - book.categories.begin());
}

std::optional<GivenHours> record_in(const needs::NeedsBook& book, std::string_view record) {
    const std::size_t first = record.find(' ');
    const std::size_t last = record.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return std::nullopt;
    const auto day = day_in(record.substr(0, first));
    const std::size_t category = category_of(book, record.substr(first, last - first));
    const auto hours = hours_in(record.substr(last + 1));
    if (!day || category == book.categories.size() || (hours && hours->fault != HoursFault::none))
        return std::nullopt;
    GivenHours given;
    given.category = category;
    given.day = day_number(*day);
    given.name = format_date(*day) + " " + book.categories[category].id;
    given.is_unknown = !hours;
    given.hours = hours ? hours->hours : ClassHours();
    return given;
}

// With ";" between records, and " " for every space.
std::string plain_records(std::string_view cell) {
    std::string plain;
    while (!cell.empty()) {
        const std::size_t space = space_length(cell);
        if (cell.front() == '\n' || cell.front() == '\r' || cell.starts_with("；"))
            plain += ';';
        else
            plain += space > 0 ? std::string_view(" ") : cell.substr(0, 1);
        cell.remove_prefix(cell.starts_with("；") ? 3 : std::max<std::size_t>(space, 1));
    }
    return plain;
}

} // namespace

bool says_unknown(std::string_view cell) {
    return is_blank_text(cell) ||
           roster::is_word_of(words::form_unknown_words, normalised_word(cell));
}

bool says_none(std::string_view cell) {
    return roster::is_word_of(words::form_none_words, normalised_word(cell));
}

Result<FactValue> read_count(const needs::NeedsFact& fact, std::string_view cell) {
    if (says_unknown(cell))
        return FactValue{FactState::unknown, 0};
    std::string word = normalised_word(cell);
    if (word.ends_with(".0")) // as spreadsheets may write it
        word.resize(word.size() - 2);
    std::string_view rest = word;
    const auto number = take_digits(rest, 1, 4);
    if (!number || !rest.empty() || *number < fact.least || *number > fact.most)
        return problem_with(codes::needs_roster_not_count, cell,
                            {std::to_string(fact.least), std::to_string(fact.most)});
    return FactValue{FactState::known, *number};
}

Result<FactValue> read_day(const needs::NeedsFact& fact, std::string_view cell) {
    if (says_unknown(cell))
        return FactValue{FactState::unknown, 0};
    if (says_none(cell)) {
        if (fact.counts_years)
            return problem_with(codes::needs_roster_not_none, cell, {});
        return FactValue{};
    }
    const auto day = day_in(cell);
    if (!day)
        return problem_with(codes::needs_roster_not_date, cell, {});
    return FactValue{FactState::known, day_number(*day)};
}

Result<std::vector<GivenHours>> read_records(const needs::NeedsBook& book, std::string_view cell) {
    std::vector<GivenHours> records;
    if (says_none(cell))
        return records;
    if (is_blank_text(cell))
        return Diagnostic{codes::needs_roster_no_records, {}, {}};
    const std::string plain = plain_records(cell);
    std::string_view rest = plain;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view one = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (one.empty())
            continue;
        auto record = record_in(book, one);
        if (!record)
            return problem_with(codes::needs_roster_record, one, {book.categories[0].id});
        records.push_back(*std::move(record));
        if (records.size() > needs::NeedsLimits::records)
            return Diagnostic{codes::needs_roster_too_many_records,
                              {},
                              {std::to_string(needs::NeedsLimits::records)}};
    }
    return records;
}

} // namespace zicha::screening
