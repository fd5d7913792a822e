// Writes JSON into a string, value after value; the one place that knows its commas and quotes.
//
// Use: `JsonWriter json(out)`, then begin_object, key, a value, and so on, end_object. A value can
// be given with its key. A number is the text it is written as, so that 3.34 stays 3.34. An array
// or object may be ended by another writer than the one that began it; that one is told that it
// `goes_on`. Promises: strings are escaped, and bytes that are not UTF-8 become U+FFFD. Limits: it
// does not check that everything that was begun is ended, or that an object's values have keys.
#pragma once

#include "core/base/json_members.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace zicha {

struct Json;

// Appends `text` as a string literal with its quotes.
void append_json_string(std::string& out, std::string_view text);

class JsonWriter : public JsonMembers<JsonWriter> {
public:
    using JsonMembers::boolean;
    using JsonMembers::null;
    using JsonMembers::number;
    using JsonMembers::string;

    // The separators between values: "," and ":" for programs, ", " and ": " for people.
    enum class Spacing : std::uint8_t { compact, spaced };

    explicit JsonWriter(std::string& out, Spacing spacing = Spacing::compact)
        : out_(out), spacing_(spacing) {}

    // The next value is not the first of its array or object, which another writer has begun.
    void goes_on() { needs_comma_ = true; }

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }

    void key(std::string_view name) {
        separate();
        append_json_string(out_, name);
        out_ += spacing_ == Spacing::compact ? ":" : ": ";
        needs_comma_ = false;
    }

    void string(std::string_view value) {
        separate();
        append_json_string(out_, value);
    }
    void number(std::string_view written) {
        separate();
        out_ += written;
    }
    void number(std::int64_t value) { number(std::to_string(value)); }
    void boolean(bool value) { number(value ? "true" : "false"); }
    void null() { number("null"); }

private:
    // Before a value or a key; what follows it needs a comma.
    void separate() {
        if (needs_comma_)
            out_ += spacing_ == Spacing::compact ? "," : ", ";
        needs_comma_ = true;
    }
    void begin(char bracket) {
        separate();
        out_ += bracket;
        needs_comma_ = false;
    }
    void end(char bracket) {
        out_ += bracket;
        needs_comma_ = true;
    }

    std::string& out_;
    Spacing spacing_;
    bool needs_comma_ = false;
};

// A value that was read, with all that is in it.
void write_json(JsonWriter& out, const Json& json);

} // namespace zicha
