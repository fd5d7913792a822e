#include "core/base/class_hours.hpp"

#include "core/base/ascii.hpp"

namespace zicha {

HoursReading parse_class_hours(std::string_view text, ClassHours maximum) {
    const bool has_minus = !text.empty() && text.front() == '-';
    if (has_minus)
        text.remove_prefix(1);
    std::int64_t whole = 0;
    std::size_t at = 0;
    std::size_t digits = 0;
    for (; at < text.size() && is_digit(text[at]); ++at, ++digits)
        whole = std::min<std::int64_t>(whole * 10 + (text[at] - '0'), 1'000'000'000);
    std::int64_t fraction = 0;
    std::size_t decimals = 0;
    bool has_more = false; // than hundredths
    if (at < text.size() && text[at] == '.') {
        for (++at; at < text.size() && is_digit(text[at]); ++at, ++digits, ++decimals) {
            if (decimals < 2)
                fraction = fraction * 10 + (text[at] - '0');
            else
                has_more = has_more || text[at] != '0';
        }
    }
    if (at != text.size() || digits == 0)
        return {{}, HoursFault::not_a_number};
    if (has_minus)
        return {{}, HoursFault::negative};
    if (has_more)
        return {{}, HoursFault::too_many_decimals};
    if (decimals == 1)
        fraction *= 10;
    const std::int64_t hundredths = whole * 100 + fraction;
    if (hundredths > maximum.hundredths())
        return {{}, HoursFault::too_large};
    return {ClassHours::from_hundredths(static_cast<std::int32_t>(hundredths)), HoursFault::none};
}

std::string format_class_hours(ClassHours hours) {
    const std::int32_t whole = hours.hundredths() / 100;
    const std::int32_t fraction = hours.hundredths() % 100;
    std::string text = std::to_string(whole);
    if (fraction == 0)
        return text;
    text += '.';
    text += static_cast<char>('0' + fraction / 10);
    if (fraction % 10 != 0)
        text += static_cast<char>('0' + fraction % 10);
    return text;
}

} // namespace zicha
