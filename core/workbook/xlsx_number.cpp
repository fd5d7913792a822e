#include "core/workbook/xlsx_number.hpp"

#include "core/base/ascii.hpp"
#include "core/base/calendar.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace zicha::workbook {
namespace {

constexpr std::size_t shown_digits = 15;
constexpr int identity_digits = 18;
constexpr int most_plain_digits = 20; // before or behind the point
constexpr std::size_t shown_of_spoilt = 6;

// 0.d1d2d3… × 10^point; no digits: zero.
struct Decimal {
    bool is_negative = false;
    std::string digits; // neither starting nor ending with 0
    int point = 0;
};

void trim(Decimal& number) {
    const std::size_t first = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, first);
    number.point -= static_cast<int>(first);
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    if (number.digits.empty())
        number = {};
}

// The exponent that follows an E; nothing if it is none, or absurd.
std::optional<int> read_exponent(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty() || text.size() > 4 || !is_all_digits(text))
        return std::nullopt;
    int value = 0;
    for (const char c : text)
        value = value * 10 + (c - '0');
    return is_negative ? -value : value;
}

std::optional<Decimal> read_decimal(std::string_view text) {
    constexpr std::size_t most_bytes = 400; // a double needs at most some 330
    Decimal number;
    number.is_negative = text.starts_with('-');
    if (number.is_negative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.size() > most_bytes)
        return std::nullopt;
    bool has_point = false;
    bool has_digit = false;
    std::size_t at = 0;
    for (; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !has_point)); ++at) {
        if (text[at] == '.') {
            has_point = true;
            continue;
        }
        has_digit = true;
        number.digits += text[at];
        number.point += has_point ? 0 : 1;
    }
    if (!has_digit)
        return std::nullopt;
    if (at < text.size()) {
        if (text[at] != 'E' && text[at] != 'e')
            return std::nullopt;
        const std::optional<int> exponent = read_exponent(text.substr(at + 1));
        if (!exponent)
            return std::nullopt;
        number.point += *exponent;
    }
    trim(number);
    return number;
}

void round_to(Decimal& number, std::size_t count) {
    if (number.digits.size() <= count)
        return;
    const bool is_up = number.digits[count] >= '5';
    number.digits.resize(count);
    for (std::size_t at = count; is_up && at-- > 0;) {
        if (number.digits[at] != '9') {
            ++number.digits[at];
            trim(number);
            return;
        }
        number.digits[at] = '0';
    }
    if (is_up) { // 999… has become 1000…
        number.digits.assign(1, '1');
        ++number.point;
    }
    trim(number);
}

void append_scientific(std::string& out, const Decimal& number) {
    out += number.is_negative ? "-" : "";
    out += number.digits.front();
    if (number.digits.size() > 1) {
        out += '.';
        out += number.digits.substr(1);
    }
    const int exponent = number.point - 1;
    out += exponent < 0 ? "E-" : "E+";
    out += std::to_string(exponent < 0 ? -exponent : exponent);
}

void append_plain(std::string& out, const Decimal& number) {
    if (number.digits.empty()) {
        out += '0';
        return;
    }
    if (number.point > most_plain_digits || number.point < -most_plain_digits) {
        append_scientific(out, number);
        return;
    }
    out += number.is_negative ? "-" : "";
    const std::size_t whole = number.point > 0 ? static_cast<std::size_t>(number.point) : 0;
    if (whole == 0) {
        out += "0.";
        out.append(static_cast<std::size_t>(-number.point), '0');
        out += number.digits;
        return;
    }
    out += number.digits.substr(0, whole);
    if (number.digits.size() < whole) {
        out.append(whole - number.digits.size(), '0');
    } else if (number.digits.size() > whole) {
        out += '.';
        out += number.digits.substr(whole);
    }
}

void append_shown(std::string& out, Decimal number) {
    const bool is_whole = static_cast<int>(number.digits.size()) <= number.point;
    if (is_whole && number.point == identity_digits) {
        round_to(number, shown_of_spoilt);
        append_scientific(out, number);
        return;
    }
    round_to(number, shown_digits);
    append_plain(out, number);
}

// The number, cut to whole units of 10^-places; nothing if it is too large for that.
std::optional<std::int64_t> units_of(const Decimal& number, int places) {
    const int count = number.point + places;
    if (count > 18)
        return std::nullopt;
    std::int64_t units = 0;
    for (int at = 0; at < count; ++at) {
        const auto index = static_cast<std::size_t>(at);
        units = units * 10 + (index < number.digits.size() ? number.digits[index] - '0' : 0);
    }
    return units;
}

// The hundredth that the amount is meant to be, in hundredths; nothing if it is none.
std::optional<std::int64_t> nearest_hundredth(const Decimal& number) {
    constexpr int places = 9;
    constexpr std::int64_t hundredth = 10'000'000; // in units of 10^-9
    constexpr std::int64_t near = 1'000;           // a millionth
    const std::optional<std::int64_t> units = units_of(number, places);
    if (!units)
        return std::nullopt;
    const bool has_more = static_cast<int>(number.digits.size()) > number.point + places;
    const std::int64_t whole = (*units + hundredth / 2) / hundredth;
    const std::int64_t above = *units - whole * hundredth; // and a little more, if it has more
    const bool is_near = above >= 0 ? above < near || (above == near && !has_more) : -above <= near;
    return is_near ? std::optional(whole) : std::nullopt;
}

void append_two(std::string& out, std::int64_t value) {
    out += static_cast<char>('0' + value / 10 % 10);
    out += static_cast<char>('0' + value % 10);
}

} // namespace

void append_number(std::string& out, std::string_view stored) {
    const std::optional<Decimal> number = read_decimal(stored);
    if (number)
        append_shown(out, *number);
    else
        out += stored;
}

void append_percent(std::string& out, std::string_view stored) {
    std::optional<Decimal> number = read_decimal(stored);
    if (!number) {
        out += stored;
        return;
    }
    if (!number->digits.empty())
        number->point += 2;
    round_to(*number, shown_digits);
    append_plain(out, *number);
    out += '%';
}

void append_hours(std::string& out, std::string_view stored) {
    const std::optional<Decimal> number = read_decimal(stored);
    const std::optional<std::int64_t> hundredths =
        number ? nearest_hundredth(*number) : std::nullopt;
    if (!hundredths) {
        append_number(out, stored);
        return;
    }
    out += number->is_negative && *hundredths > 0 ? "-" : "";
    out += std::to_string(*hundredths / 100);
    const std::int64_t fraction = *hundredths % 100;
    if (fraction == 0)
        return;
    out += '.';
    append_two(out, fraction);
    if (out.back() == '0')
        out.pop_back();
}

std::optional<std::int64_t> hundredths_of(std::string_view stored) {
    const std::optional<Decimal> number = read_decimal(stored);
    const std::optional<std::int64_t> hundredths =
        number ? nearest_hundredth(*number) : std::nullopt;
    return hundredths && number->is_negative ? -*hundredths : hundredths;
}

void append_moment(std::string& out, std::string_view stored, bool counts_days_from_1904) {
    constexpr std::int64_t day_seconds = 86'400;
    constexpr std::int64_t last_day = 2'958'465; // 9999-12-31
    constexpr std::int64_t unit = 1'000'000'000;
    const std::optional<Decimal> number = read_decimal(stored);
    const std::optional<std::int64_t> units = number ? units_of(*number, 9) : std::nullopt;
    if (!units || number->is_negative || *units / unit > last_day) {
        append_number(out, stored);
        return;
    }
    const std::int64_t seconds_all =
        *units / unit * day_seconds + (*units % unit * day_seconds + unit / 2) / unit;
    const std::int64_t day = seconds_all / day_seconds;
    const std::int64_t seconds = seconds_all % day_seconds;
    if (day > 0) {
        // Day 1 is 1900-01-01 and day 60 a 29th of February that never was.
        const std::int64_t first = counts_days_from_1904
                                       ? day_number({1904, 1, 1})
                                       : day_number({1899, 12, 30}) + (day < 60 ? 1 : 0);
        out += format_date(date_of_day(static_cast<std::int32_t>(first + day)));
        if (seconds == 0)
            return;
        out += ' ';
    }
    append_two(out, seconds / 3600);
    out += ':';
    append_two(out, seconds / 60 % 60);
    out += ':';
    append_two(out, seconds % 60);
}

} // namespace zicha::workbook
