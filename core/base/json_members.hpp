// A key and its value in one call, for whatever takes the two one after the other.
//
// Use: the base of an output of JSON (json_writer.hpp, json_builder.hpp), which has `key`,
// `string`, `number`, `boolean` and `null` of its own and names those of this class with `using`.
#pragma once

#include <cstdint>
#include <string_view>

namespace zicha {

template <typename Output> class JsonMembers {
public:
    void string(std::string_view name, std::string_view value) { keyed(name).string(value); }
    void number(std::string_view name, std::string_view written) { keyed(name).number(written); }
    void number(std::string_view name, std::int64_t value) { keyed(name).number(value); }
    void boolean(std::string_view name, bool value) { keyed(name).boolean(value); }
    void null(std::string_view name) { keyed(name).null(); }

private:
    Output& keyed(std::string_view name) {
        Output& output = static_cast<Output&>(*this);
        output.key(name);
        return output;
    }
};

} // namespace zicha
