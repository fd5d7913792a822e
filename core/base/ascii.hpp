// Bytes of ASCII, told apart without a locale, and the whole numbers they write.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace zicha {

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

[[nodiscard]] constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

[[nodiscard]] constexpr char to_lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr char to_upper(char c) {
    return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

// 0 to 15, or -1 if it is not a hexadecimal digit.
[[nodiscard]] constexpr int hexadecimal(char c) {
    const char low = to_lower(c);
    return is_digit(c) ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

[[nodiscard]] constexpr bool is_all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

// What one to nine digits write, leading zeros included; nothing for any other text.
[[nodiscard]] constexpr std::optional<int> whole_number(std::string_view text) {
    constexpr std::size_t most_digits = 9; // whatever they are, an int holds them
    if (text.empty() || text.size() > most_digits || !is_all_digits(text))
        return std::nullopt;
    int number = 0;
    for (const char digit : text)
        number = number * 10 + (digit - '0');
    return number;
}

} // namespace zicha
