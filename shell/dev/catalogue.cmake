# Makes OUTPUT.hpp and OUTPUT.cpp from CATALOGUE, the words.def or codes.def of FOLDER: the first names its
# entries, the second holds them. Each is written only when it changes.
#     cmake -D FOLDER=core/explain -D KIND=words -D CATALOGUE=FILE -D REST=FILE -D OUTPUT=FILE -P catalogue.cmake
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
# In the page, a room that is not in its first part has its sentences in segments of their own, which come
# when the rest of the page does (shell/page/rest.txt, divide.mjs). They are arrays by name because literals
# have no place of their own; entries and texts are in two, because the compiler asks that of what only
# addresses make.
file(STRINGS ${REST} rest REGEX "^[^#]")
set(held "")
set(held_begin "")
set(held_end "")
foreach(line IN LISTS rest)
    string(FIND "${FOLDER}/${KIND}.def" "${line}" begins)
    if(begins EQUAL 0)
        set(held TRUE)
    endif()
endforeach()
if(held)
    string(REGEX REPLACE ", *" ";" members "${values}")
    set(define "")
    set(list "")
    foreach(member IN LISTS members)
        string(APPEND define "    HELD(\"rest.texts\") static const char key##_${member}[] = ${member}; \\\n")
        list(APPEND list "key##_${member}")
    endforeach()
    list(JOIN list ", " list)
    set(held_begin "#ifdef __EMSCRIPTEN__
#define HELD(name) [[gnu::section(name)]]
#else
#define HELD(name)
#endif
")
    set(held_end "#undef HELD\n")
    set(held "HELD(\"rest.entries\") ")
    set(definition "#define ${macro}(${parameters}) \\
${define}    const ${type} key{${list}};")
else()
    set(definition "#define ${macro}(${parameters}) const ${type} key{${values}};")
endif()

set(entries "")
set(names "")
file(READ ${CATALOGUE} text)
string(REGEX MATCHALL "\n${macro}[(][a-z0-9_]+" found "\n${text}")
foreach(line IN LISTS found)
    string(REGEX REPLACE ".*[(]" "" key ${line})
    string(APPEND entries "${held}extern const ${type} ${key};\n")
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
${held_begin}${entries}${held_end}} // namespace entries
${names}} // namespace zicha::${KIND}
")
write_if_different(${OUTPUT}.cpp "${made}#include \"${FOLDER}/${KIND}.hpp\"

namespace zicha::${KIND}::entries {
${held_begin}${definition}
#include \"${FOLDER}/${KIND}.def\"
#undef ${macro}
${held_end}} // namespace zicha::${KIND}::entries
")
