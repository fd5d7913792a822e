// A JSON document as we need it: numbers keep the text they were written with, a duplicate key is
// an error, nesting is bounded, and every value can be pointed at.
//
// Use: `read_json(text, file)`. Values are plain data.
// Limits: the parser behind it stays in json.cpp. Nesting deeper than `max_depth` is refused before
// anything recurses.
#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

struct JsonMember;

struct Json {
    static constexpr int max_depth = 32;

    JsonKind kind = JsonKind::null;
    bool boolean = false;
    std::string text; // a string's value, or a number exactly as it was written
    std::vector<Json> elements;
    std::vector<JsonMember> members; // in the order of the file

    [[nodiscard]] const Json* find(std::string_view key) const;
};

// Not a std::pair: Clang would need Json to be complete for one.
struct JsonMember {
    std::string key;
    Json value;
};

// The problems are a syntax error, and then there is no value; or each duplicate key, which was
// left out.
[[nodiscard]] Result<Json> read_json(std::string_view text, std::string_view file);

// One step of a JSON pointer, "~" and "/" escaped as RFC 6901 asks.
[[nodiscard]] std::string pointer_step(std::string_view key);

} // namespace zicha
