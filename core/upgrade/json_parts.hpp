// Parts of a JSON document that is being made.
//
// Use: `text_json("a")`, `object_json({{"id", …}})`; `list_json`; `raw_json` is a number as it is
// written, or any JSON. `pretty` writes a document as a person would: what fits stays in one line.
// Limits: private to this room.
#pragma once

#include "core/base/json.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::upgrade {

[[nodiscard]] Json text_json(std::string text);
[[nodiscard]] Json raw_json(std::string written);
[[nodiscard]] Json yes_no_json(bool value);
[[nodiscard]] Json list_json(std::vector<Json> elements);
[[nodiscard]] Json object_json(std::vector<JsonMember> members);

// A member that is there; null else, which is no member of a rule file.
[[nodiscard]] Json copied(const Json& owner, std::string_view name);
void add_copied(Json& to, const Json& from, std::string_view name);

[[nodiscard]] std::string pretty(const Json& json);

} // namespace zicha::upgrade
