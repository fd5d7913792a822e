// Where in its text each value of a JSON document stands: for messages that name line and column,
// and for edits that leave every other byte as it is.
//
// Use: `json_places(text)` of a text that `read_json` takes; `place_of` finds the value that a
// pointer names, or the innermost around it that is there; `position_at` turns an offset into what
// an editor shows. Limits: of a text that is no JSON, the places up to the fault.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

struct JsonPlace {
    std::string pointer;
    std::size_t key_begin = 0; // of a member: its key, quotes included; else both are 0
    std::size_t key_end = 0;
    std::size_t begin = 0; // of the value, quotes or brackets included
    std::size_t end = 0;
};

// In the order of the text, an object or list before what it holds.
[[nodiscard]] std::vector<JsonPlace> json_places(std::string_view text);

// Null only if there is none at all.
[[nodiscard]] const JsonPlace* place_of(const std::vector<JsonPlace>& places,
                                        std::string_view pointer);

// Line and column, both from 1 and the latter in characters.
struct TextPosition {
    std::size_t line = 1;
    std::size_t column = 1;
};
[[nodiscard]] TextPosition position_at(std::string_view text, std::size_t offset);

} // namespace zicha
