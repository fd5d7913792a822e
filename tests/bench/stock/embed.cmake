# Writes embedded.hpp: the two faces and the rule file as arrays.
set(text "#pragma once\n")
foreach(entry regular=${FONTS}/regular.otf bold=${FONTS}/bold.otf rules=${RULES})
    string(REGEX MATCH "^([a-z]+)=(.*)$" _ ${entry})
    file(READ ${CMAKE_MATCH_2} bytes HEX)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
    string(APPEND text "inline constexpr unsigned char embedded_${CMAKE_MATCH_1}[] = {${bytes}};\n")
endforeach()
file(WRITE ${OUTPUT} "${text}")
