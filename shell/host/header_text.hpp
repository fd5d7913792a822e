// Small readers for the values of HTTP header fields.
#pragma once

#include <string_view>

namespace zicha::host {

// Names of fields, codings and the like: equal but for the case of ASCII letters.
[[nodiscard]] bool equal_names(std::string_view a, std::string_view b);

// Without spaces and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Takes the part up to the next comma off the front of `list`, and the comma with it.
[[nodiscard]] std::string_view next_in_list(std::string_view& list);

// What a field's name and a method consist of (RFC 9110, 5.6.2): at least one character, no spaces.
[[nodiscard]] bool is_token(std::string_view text);

} // namespace zicha::host
