#include "core/facts/cell_reader.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"
#include "core/facts/answer_words.hpp"
#include "core/facts/codes.hpp"
#include "core/facts/privacy.hpp"

#include <utility>

namespace zicha::facts {
namespace {

bool take_suffix(std::string& text, std::string_view suffix) {
    if (suffix.empty() || !text.ends_with(suffix) || text.size() == suffix.size())
        return false;
    text.resize(text.size() - suffix.size());
    return true;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
        text.replace(at, from.size(), to);
}

// Digits are written together: "1 8" is not 18.
bool has_space_between_digits(std::string_view text) {
    char last = ' ';
    bool after_space = false;
    while (!text.empty()) {
        if (const std::size_t space = space_length(text); space > 0) {
            after_space = true;
            text.remove_prefix(space);
            continue;
        }
        std::string c;
        take_narrowed(c, text);
        if (after_space && (is_digit(last) || last == '.') && (is_digit(c[0]) || c[0] == '.'))
            return true;
        after_space = false;
        last = c.back();
    }
    return false;
}

// "4.40981e+17"
bool is_scientific(std::string_view word) {
    const std::size_t e = word.find('e');
    return e != std::string_view::npos && e > 0 && e + 1 < word.size() &&
           word.find_first_not_of("0123456789.") == e &&
           word.find_first_not_of("0123456789+-", e + 1) == std::string_view::npos;
}

// "2025/3/1", "2025-03-01", "3月5日", "5-mar", "18:30": groups of digits with something between
// them that dates and times are written with.
bool is_date_or_time(std::string_view word) {
    std::size_t groups = 0;
    std::size_t marks = 0;
    bool in_digits = false;
    while (!word.empty()) {
        if (is_digit(word.front())) {
            groups += in_digits ? 0U : 1U;
            in_digits = true;
            word.remove_prefix(1);
            continue;
        }
        in_digits = false;
        std::size_t length = 0;
        for (const std::string_view mark : {"/", "-", ":", ".", "年", "月", "日", "t", "z"})
            if (word.starts_with(mark))
                length = mark.size();
        for (const std::string_view month :
             {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
            if (word.starts_with(month))
                length = month.size();
        if (length == 0)
            return false;
        ++marks;
        word.remove_prefix(length);
    }
    return groups > 0 && marks > 0 && groups + marks > 2;
}

bool is_spreadsheet_broken(std::string_view word) {
    return word.starts_with('#') || is_scientific(word) || is_date_or_time(word);
}

Diagnostic problem_of(Code code, const rules::FactColumn& column, std::string_view text,
                      std::vector<std::string> arguments) {
    Diagnostic problem{code, {}, std::move(arguments)};
    problem.place.column = column.heading.zh;
    problem.place.value = shortened(masked(text));
    return problem;
}

Code code_of(HoursFault fault, std::string_view word) {
    switch (fault) {
    case HoursFault::negative:
        return codes::cell_negative;
    case HoursFault::too_many_decimals:
        return codes::cell_too_many_decimals;
    case HoursFault::too_large:
        return codes::cell_too_large;
    default:
        return is_spreadsheet_broken(word) ? codes::cell_spreadsheet_broken : codes::cell_not_hours;
    }
}

CellReading read_hours(const rules::RuleBook& book, const rules::FactColumn& column,
                       std::string_view text) {
    const ClassHours maximum = book.hours.cell_maximum;
    if (const HoursReading plain = parse_class_hours(text, maximum);
        plain.fault == HoursFault::none)
        return {Cell::of_hours(plain.hours), std::nullopt};

    std::string word = normalised_word(text);
    for (const std::string& suffix : book.hours.suffixes)
        if (take_suffix(word, suffix))
            break;
    // What input methods and typographers make of a point and a minus.
    replace_all(word, "。", ".");
    replace_all(word, "｡", ".");
    replace_all(word, "−", "-");
    HoursReading reading = parse_class_hours(word, maximum);
    if (reading.fault == HoursFault::none && has_space_between_digits(text))
        reading.fault = HoursFault::not_a_number;
    if (reading.fault == HoursFault::none)
        return {Cell::of_hours(reading.hours), std::nullopt};
    const Code code = code_of(reading.fault, word);
    std::vector<std::string> arguments{shortened(masked(text))};
    if (code == codes::cell_too_large)
        arguments.push_back(format_class_hours(maximum));
    return {{}, problem_of(code, column, text, std::move(arguments))};
}

// "中级 / intermediate; 副高 / associate_senior": the first word of each language, so that a
// sentence in either helps.
std::string listed(const std::vector<rules::ChoiceValue>& values) {
    std::string list;
    for (const rules::ChoiceValue& value : values) {
        if (!list.empty())
            list += "; ";
        list += value.words.empty() ? value.label.zh : value.words.front();
        list += " / ";
        list += value.id;
    }
    return list;
}

CellReading unknown_word(const rules::FactColumn& column, std::string_view text,
                         std::string known) {
    const Code code = is_spreadsheet_broken(normalised_word(text)) ? codes::cell_spreadsheet_broken
                                                                   : codes::cell_unknown_word;
    return {{}, problem_of(code, column, text, {shortened(masked(text)), std::move(known)})};
}

CellReading read_choice(const rules::FactColumn& column, std::string_view text) {
    const std::string word = normalised_word(text);
    for (std::size_t value = 0; value < column.values.size(); ++value)
        if (is_one_of(word, column.values[value].words))
            return {Cell::of_choice(static_cast<std::uint8_t>(value)), std::nullopt};
    return unknown_word(column, text, listed(column.values));
}

CellReading read_answer(const rules::RuleBook& book, const rules::FactColumn& column,
                        std::string_view text) {
    const bool is_assessed = column.kind == rules::FactKind::assessed;
    const std::string word = normalised_word(text);
    if (is_one_of(word, is_assessed ? book.assessed_yes_words : book.yes_words))
        return {Cell::of_answer(true), std::nullopt};
    if (is_one_of(word, is_assessed ? book.assessed_no_words : book.no_words))
        return {Cell::of_answer(false), std::nullopt};
    std::optional<bool> answer = usual_mark(word);
    if (!answer && !is_assessed)
        answer = usual_answer(word);
    if (answer)
        return {Cell::of_answer(*answer), std::nullopt};
    const LocalText& yes = is_assessed ? book.assessed_yes_label : book.yes_label;
    const LocalText& no = is_assessed ? book.assessed_no_label : book.no_label;
    std::string known = yes.zh + " / " + yes.en + "; " + no.zh + " / " + no.en;
    if (is_assessed && is_one_of(word, book.assessed_refused_words))
        return {{},
                problem_of(codes::cell_work_appraisal, column, text,
                           {shortened(masked(text)), std::move(known)})};
    return unknown_word(column, text, std::move(known));
}

} // namespace

CellReading read_cell(const rules::RuleBook& book, std::size_t column, std::string_view text) {
    const rules::FactColumn& fact = book.columns[column];
    text = cell_text(text);
    if (is_blank_text(text))
        return {fact.blank_choice ? Cell::of_choice(*fact.blank_choice) : Cell{}, std::nullopt};
    switch (fact.kind) {
    case rules::FactKind::choice:
        return read_choice(fact, text);
    case rules::FactKind::hours:
    case rules::FactKind::total:
        return read_hours(book, fact, text);
    case rules::FactKind::yes_no:
    case rules::FactKind::assessed:
        break;
    }
    return read_answer(book, fact, text);
}

std::optional<Diagnostic> check_years(const rules::RuleBook& book, std::span<const Cell> cells) {
    const rules::HoursTable& table = book.hours;
    for (std::size_t year = 0; year < table.years; ++year) {
        const Cell total = cells[table.total_column(year)];
        if (total.is_blank())
            continue;
        ClassHours parts;
        for (std::size_t category = 0; category < table.categories.size(); ++category) {
            const Cell part = cells[table.hours_column(year, category)];
            if (!part.is_blank())
                parts += part.hours();
        }
        if (parts <= total.hours())
            continue;
        std::string shown = format_class_hours(total.hours());
        return problem_of(codes::cell_parts_above_total, book.columns[table.total_column(year)],
                          shown, {shown, format_class_hours(parts)});
    }
    return std::nullopt;
}

} // namespace zicha::facts
