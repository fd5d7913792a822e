// A value of a person's JSON as the text that a roster's cell would hold.
#pragma once

#include "core/base/json.hpp"

#include <optional>
#include <string_view>

namespace zicha::facts {

// Nothing for an array or an object; empty for null. Good as long as the value.
[[nodiscard]] inline std::optional<std::string_view> cell_of_json(const Json& value) {
    switch (value.kind) {
    case JsonKind::null:
        return std::string_view();
    case JsonKind::boolean:
        return value.boolean ? "true" : "false";
    case JsonKind::number:
    case JsonKind::string:
        return value.text;
    case JsonKind::array:
    case JsonKind::object:
        break;
    }
    return std::nullopt;
}

} // namespace zicha::facts
