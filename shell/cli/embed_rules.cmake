# Writes OUTPUT, a C++ file that holds each file of the list RULES as embedded_rules.hpp declares it.
# Run with `cmake -D RULES=LIST -D OUTPUT=FILE -P embed_rules.cmake`.
set(entries "")
foreach(file IN LISTS RULES)
    get_filename_component(id ${file} NAME_WLE)
    file(READ ${file} text)
    string(APPEND entries "    {\"${id}\", R\"zicha(${text})zicha\"},\n")
endforeach()
list(LENGTH RULES count)
file(WRITE ${OUTPUT}
"// Written by shell/cli/embed_rules.cmake from rules/.
#include \"shell/cli/embedded_rules.hpp\"

#include <array>

namespace zicha::cli {
namespace {
constexpr std::array<EmbeddedRules, ${count}> rules{{
${entries}}};
} // namespace

std::span<const EmbeddedRules> embedded_rules() { return rules; }
} // namespace zicha::cli
")
