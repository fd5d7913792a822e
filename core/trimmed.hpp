// Text without the spaces, tabs and line ends around it.
#pragma once

#include <string_view>

namespace zicha {

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

} // namespace zicha
