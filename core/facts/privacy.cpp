#include "core/facts/privacy.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace zicha::facts {
namespace {

constexpr std::size_t identity_length = 18;
constexpr std::size_t old_identity_length = 15;
constexpr std::size_t mobile_length = 11;

// Digits that stand together.
struct DigitGroup {
    std::size_t start = 0; // of its bytes in the cell
    std::size_t end = 0;
    std::string_view digits; // narrowed
    bool joins_next = false; // separators alone are between it and the next
    bool is_after_letter = false;
    bool is_before_letter = false;
    bool is_fraction = false; // the digits behind a number's point
    std::size_t end_of_x = 0; // of the X behind it, which ends a number; 0 if there is none
};

struct Span {
    std::size_t start;
    std::size_t end;
};

bool is_letter(char c) {
    return is_lower(to_lower(c));
}

// The bytes of the digit that the text starts with, 0 if it starts with none.
std::size_t digit_length(std::string_view text) {
    if (text.empty())
        return 0;
    if (is_digit(text.front()))
        return 1;
    const bool is_wide = text.size() >= 3 && text.starts_with("\xEF\xBC") &&
                         static_cast<unsigned char>(text[2] - '\x90') < 10;
    return is_wide ? 3 : 0;
}

// The bytes of what the digits of one number are set apart with: a few characters of it at most.
std::size_t separator_length(std::string_view text) {
    constexpr std::size_t most = 3;
    constexpr std::array<std::string_view, 16> marks{"-", ".", "/", "_", "·",  "・", "‐",  "‑",
                                                     "‒", "–", "—", "−", "－", "．", "／", "、"};
    std::size_t length = 0;
    for (std::size_t count = 0; count < most; ++count) {
        const std::string_view rest = text.substr(length);
        std::size_t one = space_length(rest);
        for (const std::string_view mark : marks)
            if (rest.starts_with(mark))
                one = mark.size();
        length += one;
    }
    return length;
}

// The bytes of separators and an X that ends a number, 0 if there is none.
std::size_t x_length(std::string_view text) {
    const std::size_t before = separator_length(text);
    for (const std::string_view x : {"X", "x", "Ｘ", "ｘ"}) {
        if (!text.substr(before).starts_with(x))
            continue;
        const std::string_view rest = text.substr(before + x.size());
        return rest.empty() || !(is_letter(rest.front()) || digit_length(rest) > 0)
                   ? before + x.size()
                   : 0;
    }
    return 0;
}

// `digits` is where theirs are kept.
std::vector<DigitGroup> groups_of(std::string_view cell, std::string& digits) {
    digits.reserve(cell.size()); // the groups point into it
    std::vector<DigitGroup> groups;
    for (std::size_t at = 0; at < cell.size();) {
        if (digit_length(cell.substr(at)) == 0) {
            ++at;
            continue;
        }
        DigitGroup group;
        group.start = at;
        const std::size_t first = digits.size();
        for (std::size_t length = 0; (length = digit_length(cell.substr(at))) > 0; at += length)
            digits += length == 1 ? cell[at] : static_cast<char>(cell[at + 2] - '\x90' + '0');
        group.end = at;
        group.digits = std::string_view(digits).substr(first);
        group.is_after_letter = group.start > 0 && is_letter(cell[group.start - 1]);
        group.is_fraction =
            group.start > 1 && cell[group.start - 1] == '.' && is_digit(cell[group.start - 2]);
        const std::string_view rest = cell.substr(at);
        group.is_before_letter = !rest.empty() && is_letter(rest.front());
        const std::size_t gap = separator_length(rest);
        group.joins_next = gap > 0 && digit_length(rest.substr(gap)) > 0;
        if (const std::size_t x = x_length(rest); x > 0)
            group.end_of_x = at + x;
        groups.push_back(group);
    }
    return groups;
}

int number_at(std::string_view digits, std::size_t at, std::size_t length) {
    int number = 0;
    for (const char c : digits.substr(at, length))
        number = number * 10 + (c - '0');
    return number;
}

// A province, and a city or prefecture within it that is or was.
bool has_area(std::string_view digits) {
    constexpr std::string_view last_of_tens = "053764513"; // 11 … 15, 21 … 23, 31 … 37 …
    const int city = number_at(digits, 2, 2);
    const bool is_province = digits[0] > '0' && digits[0] < '9' &&
                             digits[1] <= last_of_tens[static_cast<std::size_t>(digits[0] - '0')] &&
                             (digits[1] > '0' || digits[0] == '5');
    return is_province && (city <= 35 || (city >= 51 && city <= 53) || city == 90);
}

bool has_day(std::string_view month_and_day) {
    const int month = number_at(month_and_day, 0, 2);
    const int day = number_at(month_and_day, 2, 2);
    const bool is_short = month == 4 || month == 6 || month == 9 || month == 11;
    return month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 29 : is_short ? 30 : 31);
}

bool is_identity(std::string_view digits, bool ends_in_x) {
    if (digits.size() + (ends_in_x ? 1U : 0U) != identity_length)
        return false;
    if (ends_in_x)
        return true;
    // Later there are numbers with an area and the day of their issue, such as a certificate's, and
    // nobody who is old enough to apply. The check digit says nothing: a number may be mistyped.
    constexpr int first_year = 1900;
    constexpr int last_year = 2010;
    const int year = number_at(digits, 6, 4);
    return year >= first_year && year <= last_year && has_area(digits) &&
           has_day(digits.substr(10, 4));
}

bool is_old_identity(std::string_view digits) {
    if (digits.size() != old_identity_length)
        return false;
    const int county = number_at(digits, 4, 2);
    const bool is_county = (county >= 1 && county < 40) || (county > 80 && county < 90);
    // Of the twentieth century; none of those born before 1925 applies any more.
    return has_area(digits) && is_county && number_at(digits, 6, 2) >= 25 &&
           has_day(digits.substr(8, 4));
}

bool is_mobile(std::string_view digits) {
    for (const std::string_view prefix : {"0086", "86"}) {
        if (digits.size() == mobile_length + prefix.size() && digits.starts_with(prefix)) {
            digits.remove_prefix(prefix.size());
            break;
        }
    }
    return digits.size() == mobile_length && digits[0] == '1' && digits[1] >= '3';
}

// As people set the digits of a mobile number apart; a list of small numbers is none.
bool is_grouped_like_mobile(std::span<const DigitGroup> groups) {
    constexpr std::array<std::int64_t, 9> usual{344, 38,    74,  335,        434,
                                                443, 32222, 362, 11111111111};
    if (groups.size() == 1)
        return true;
    std::int64_t sizes = 0;
    for (const DigitGroup& group : groups)
        sizes = sizes * 10 + static_cast<std::int64_t>(group.digits.size() % 10);
    return std::find(usual.begin(), usual.end(), sizes) != usual.end();
}

// The number that these groups are together, if they are one.
std::optional<Span> number_of(std::span<const DigitGroup> groups) {
    const DigitGroup& first = groups.front();
    const DigitGroup& last = groups.back();
    const std::string_view digits(
        first.digits.data(),
        static_cast<std::size_t>(last.digits.data() + last.digits.size() - first.digits.data()));
    const bool is_in_word = first.is_after_letter || last.is_before_letter;
    if (last.end_of_x > 0 && !first.is_after_letter && is_identity(digits, true))
        return Span{first.start, last.end_of_x};
    const bool is_one = groups.size() == 1 || first.digits.size() == 6;
    if (is_identity(digits, false) || (!is_in_word && !first.is_fraction &&
                                       ((is_one && is_old_identity(digits)) ||
                                        (is_mobile(digits) && is_grouped_like_mobile(groups)))))
        return Span{first.start, last.end};
    return std::nullopt;
}

std::vector<Span> find_private(std::string_view cell) {
    std::string kept;
    const std::vector<DigitGroup> groups = groups_of(cell, kept);
    std::vector<Span> found;
    for (std::size_t at = 0; at < groups.size(); ++at) {
        std::size_t digits = 0;
        for (std::size_t last = at; last < groups.size(); ++last) {
            digits += groups[last].digits.size();
            if (digits > identity_length)
                break;
            if (const auto span = number_of(std::span(groups).subspan(at, last - at + 1))) {
                found.push_back(*span);
                at = last;
                break;
            }
            if (!groups[last].joins_next)
                break;
        }
    }
    return found;
}

bool has_digits_enough(std::string_view cell) {
    std::size_t digits = 0;
    for (const char c : cell)
        // A full-width digit has three bytes, the second of them 0xBC.
        digits += is_digit(c) || static_cast<unsigned char>(c) == 0xBC ? 1U : 0U;
    return digits >= mobile_length;
}

// What a spreadsheet is made to keep as text is written ="…".
std::string_view unwrapped(std::string_view cell) {
    return cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"')
               ? cell.substr(2, cell.size() - 3)
               : cell;
}

} // namespace

bool looks_private(std::string_view cell) {
    return cell.size() >= mobile_length && has_digits_enough(cell) && !find_private(cell).empty();
}

std::string masked(std::string_view cell) {
    constexpr std::size_t shown = 2;
    if (!looks_private(cell))
        return std::string(cell);
    cell = unwrapped(cell);
    std::string text;
    std::size_t at = 0;
    for (const Span& span : find_private(cell)) {
        text += cell.substr(at, span.start - at);
        std::string number = normalised_word(cell.substr(span.start, span.end - span.start));
        std::erase_if(number, [](char c) { return !is_digit(c) && c != 'x'; });
        text.append(number.size() - shown, '*');
        text += number.substr(number.size() - shown);
        at = span.end;
    }
    return text += cell.substr(at);
}

} // namespace zicha::facts
