#include "calendar.hpp"

#include <algorithm>

namespace zicha {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

int days_in_month(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

void append_padded(std::string& text, int value, int width) {
    const std::string plain = std::to_string(value);
    text.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(plain.size()))), '0');
    text += plain;
}

} // namespace

std::optional<CivilDate> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 ||
        *day > days_in_month(*year, *month))
        return std::nullopt;
    return CivilDate{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
                     static_cast<std::uint8_t>(*day)};
}

std::string format_date(CivilDate date) {
    std::string text;
    append_padded(text, date.year, 4);
    text += '-';
    append_padded(text, date.month, 2);
    text += '-';
    append_padded(text, date.day, 2);
    return text;
}

} // namespace zicha
