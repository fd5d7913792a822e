#include "core/base/calendar.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>

namespace zicha {
namespace {

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
    const auto year = whole_number(text.substr(0, 4));
    const auto month = whole_number(text.substr(5, 2));
    const auto day = whole_number(text.substr(8, 2));
    return year && month && day ? date_from(*year, *month, *day) : std::nullopt;
}

std::optional<CivilDate> date_from(int year, int month, int day) {
    if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 ||
        day > days_in_month(year, month))
        return std::nullopt;
    return CivilDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                     static_cast<std::uint8_t>(day)};
}

// Years are counted from March, so that the leap day is the last of its year and 153 days are five
// months; eras of 400 years repeat exactly.
std::int32_t day_number(CivilDate date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int month = date.month <= 2 ? date.month + 9 : date.month - 3;
    const int day_of_year = (153 * month + 2) / 5 + date.day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year -
           719468;
}

CivilDate date_of_day(std::int32_t day) {
    const int shifted = day + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month = (5 * day_of_year + 2) / 153;
    const bool is_next_year = month >= 10;
    return {static_cast<std::int16_t>(year_of_era + era * 400 + (is_next_year ? 1 : 0)),
            static_cast<std::uint8_t>(is_next_year ? month - 9 : month + 3),
            static_cast<std::uint8_t>(day_of_year - (153 * month + 2) / 5 + 1)};
}

bool is_weekend(CivilDate date) {
    // 1970-01-01 was a Thursday.
    const int days_after_monday = ((day_number(date) + 3) % 7 + 7) % 7;
    return days_after_monday >= 5;
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
