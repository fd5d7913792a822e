# Writes OUTPUT, a header with the build hash: the first 16 hex digits of the SHA-256 over the names
# and contents of all that goes into the page and the programs. The file is touched only when the
# hash changes. Run with `cmake -D OUTPUT=FILE -P build_hash.cmake`.
get_filename_component(tree ${CMAKE_CURRENT_LIST_DIR}/../.. ABSOLUTE)
file(GLOB_RECURSE files RELATIVE ${tree} ${tree}/core/* ${tree}/rules/* ${tree}/shell/* ${tree}/web/*)
list(APPEND files CMakeLists.txt CMakePresets.json)
list(FILTER files EXCLUDE REGEX "(^|/)[.]|~$") # what editors leave behind
list(SORT files)
set(lines "")
foreach(file IN LISTS files)
    file(SHA256 ${tree}/${file} hash)
    string(APPEND lines "${hash} ${file}\n")
endforeach()
string(SHA256 hash "${lines}")
string(SUBSTRING ${hash} 0 16 hash)
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
// Written by shell/dev/build_hash.cmake from the sources this build was made of.
#pragma once
#include <string_view>

namespace zicha {
inline constexpr std::string_view build_hash = "@hash@";
}
]])
