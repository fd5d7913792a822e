// A member of a JSON object that is to be changed.
#pragma once

#include "core/base/json.hpp"

#include <string_view>

namespace zicha {

// Null if it is not there. Good until the object's members change.
[[nodiscard]] inline Json* member_of(Json& object, std::string_view key) {
    for (JsonMember& member : object.members)
        if (member.key == key)
            return &member.value;
    return nullptr;
}

} // namespace zicha
