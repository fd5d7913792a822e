// Builds a Json value by the calls that a JsonWriter takes, so that one function can both write
// what it has to say and give it as a value.
//
// Use: a template over its output, called with a JsonBuilder; then `take`.
// Limits: as a JsonWriter, it does not check that everything that was begun is ended.
#pragma once

#include "core/base/json.hpp"
#include "core/base/json_members.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha {

class JsonBuilder : public JsonMembers<JsonBuilder> {
public:
    using JsonMembers::boolean;
    using JsonMembers::null;
    using JsonMembers::number;
    using JsonMembers::string;

    void begin_object() { begin(JsonKind::object); }
    void end_object() { end(); }
    void begin_array() { begin(JsonKind::array); }
    void end_array() { end(); }

    void key(std::string_view name) { open_.back().key = name; }

    void string(std::string_view value) { add(JsonKind::string, value); }
    void number(std::string_view written) { add(JsonKind::number, written); }
    void number(std::int64_t value) { number(std::to_string(value)); }
    void boolean(bool value) {
        Json json;
        json.kind = JsonKind::boolean;
        json.boolean = value;
        add(std::move(json));
    }
    void null() { add(Json()); }

    // The value, once it is whole.
    [[nodiscard]] Json take() { return std::move(whole_); }

private:
    struct Open {
        Json value;
        std::string key; // of the member that comes next
    };

    void begin(JsonKind kind) { open_.emplace_back().value.kind = kind; }
    void end() {
        Json value = std::move(open_.back().value);
        open_.pop_back();
        add(std::move(value));
    }
    void add(JsonKind kind, std::string_view text) {
        Json value;
        value.kind = kind;
        value.text = text;
        add(std::move(value));
    }
    void add(Json value) {
        if (open_.empty())
            whole_ = std::move(value);
        else if (open_.back().value.kind == JsonKind::array)
            open_.back().value.elements.push_back(std::move(value));
        else
            open_.back().value.members.push_back({std::move(open_.back().key), std::move(value)});
    }

    std::vector<Open> open_;
    Json whole_;
};

} // namespace zicha
