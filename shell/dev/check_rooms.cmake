# Holds every #include of our own against rooms.txt, and tells each that goes against an arrow:
#     cmake -D TREE=FOLDER -P check_rooms.cmake
# Included with TREE set, it does the same while a build is configured. The table is that of TREE.
cmake_minimum_required(VERSION 3.25)
include(${TREE}/shell/dev/rooms.cmake)

# Names each line of `path` that includes `included`.
function(tell_where path included sentence)
    file(STRINGS ${TREE}/${path} lines)
    set(number 0)
    foreach(line IN LISTS lines)
        math(EXPR number "${number} + 1")
        if(line MATCHES "^ *# *include *[\"<]${included}[\">]")
            message(NOTICE "${path}:${number}: ${sentence}")
            return()
        endif()
    endforeach()
endfunction()

function(check_includes_of path room broken)
    file(STRINGS ${TREE}/${path} lines REGEX "^ *# *include *[\"<][a-z]+/")
    foreach(line IN LISTS lines)
        string(REGEX MATCH "[\"<]([^\">]*)" found "${line}")
        set(included ${CMAKE_MATCH_1})
        room_of(${included} other)
        if(other STREQUAL room OR other IN_LIST USES_${room})
            continue()
        endif()
        if(other STREQUAL "" AND NOT included MATCHES "^(core|web|shell|tests)/")
            continue() # a library's
        endif()
        if(other STREQUAL "")
            set(other "no room")
        endif()
        string(REPLACE ";" ", " allowed "${USES_${room}}")
        if(NOT allowed)
            set(allowed "no other room")
        endif()
        tell_where(${path} ${included}
            "${room} may not use ${other} (${included}); it may use ${allowed} (shell/dev/rooms.txt).")
        set(${broken} TRUE PARENT_SCOPE)
    endforeach()
endfunction()

# Everything is included by its path from the top of the tree, so that the path names the room. What
# lies in no room (core/ itself, or a folder that the table does not know) is a fault as well.
set(broken FALSE)
file(GLOB_RECURSE files RELATIVE ${TREE} ${TREE}/core/*.[ch]pp ${TREE}/core/*.def ${TREE}/core/*.h
    ${TREE}/web/*.[ch]pp ${TREE}/web/*.def ${TREE}/web/*.h ${TREE}/shell/*.[ch]pp ${TREE}/shell/*.def)
foreach(path IN LISTS files)
    room_of(${path} room)
    if(room)
        check_includes_of(${path} ${room} broken)
    elseif(NOT path MATCHES "^shell/page/")
        message(NOTICE "${path}: lies in no room; name its folder in shell/dev/rooms.txt.")
        set(broken TRUE)
    endif()
endforeach()
if(broken)
    message(FATAL_ERROR "Includes against the arrows of shell/dev/rooms.txt: see above.")
endif()
