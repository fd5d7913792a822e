// The files of rules/, whatever their kind (core/rules/file_kind.hpp), compiled into the program so
// that it is enough by itself.
//
// Use: `embedded_rules()`; the build writes the definition from the files.
#pragma once

#include <span>
#include <string_view>

namespace zicha::cli {

struct EmbeddedRules {
    std::string_view id;   // the file's name without its ending
    std::string_view text; // its JSON
};

[[nodiscard]] std::span<const EmbeddedRules> embedded_rules();

} // namespace zicha::cli
