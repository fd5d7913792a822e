# Makes OUTPUT.hpp and OUTPUT.cpp from CATALOGUE, the words.def or codes.def of FOLDER: the first names its
# entries, the second holds them. Each is written only when it changes.
#     cmake -D FOLDER=core/explain -D KIND=words -D CATALOGUE=FILE -D OUTPUT=FILE -P catalogue.cmake
if(KIND STREQUAL "words")
    set(macro "TEXT")
    set(parameters "key, zh, en")
    set(type "Sentence")
    set(handle "Text")
    set(values "zh, en")
    set(header "core/base/text.hpp")
else()
    set(macro "DIAGNOSTIC")
    set(parameters "key, name, zh, en")
    set(type "ErrorKind")
    set(handle "Code")
    set(values "name, zh, en")
    set(header "core/base/diagnostic.hpp")
endif()
set(entries "")
set(names "")
file(READ ${CATALOGUE} text)
string(REGEX MATCHALL "\n${macro}[(][a-z0-9_]+" found "\n${text}")
foreach(line IN LISTS found)
    string(REGEX REPLACE ".*[(]" "" key ${line})
    string(APPEND entries "extern const ${type} ${key};\n")
    string(APPEND names "inline constexpr ${handle} ${key}{entries::${key}};\n")
endforeach()

function(write_if_different file content)
    if(EXISTS ${file})
        file(READ ${file} before)
    endif()
    if(NOT before STREQUAL content)
        file(WRITE ${file} "${content}")
    endif()
endfunction()

set(made "// Made by shell/dev/catalogue.cmake from ${FOLDER}/${KIND}.def.\n")
write_if_different(${OUTPUT}.hpp "${made}#pragma once
#include \"${header}\"

namespace zicha::${KIND} {
namespace entries {
${entries}} // namespace entries
${names}} // namespace zicha::${KIND}
")
write_if_different(${OUTPUT}.cpp "${made}#include \"${FOLDER}/${KIND}.hpp\"

namespace zicha::${KIND}::entries {
#define ${macro}(${parameters}) const ${type} key{${values}};
#include \"${FOLDER}/${KIND}.def\"
#undef ${macro}
} // namespace zicha::${KIND}::entries
")
