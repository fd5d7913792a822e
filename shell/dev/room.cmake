# How a room is built; for the CMakeLists.txt of the rooms.

include(${CMAKE_CURRENT_LIST_DIR}/rooms.cmake)
set(ZICHA_REST ${PROJECT_SOURCE_DIR}/shell/page/rest.txt)
set(ZICHA_MAKE_CATALOGUE ${CMAKE_CURRENT_LIST_DIR}/catalogue.cmake)

# The library of a room is named by its path: web/check is zicha_web_check.
function(zicha_library_of room result)
    string(REPLACE "/" "_" name ${room})
    set(${result} zicha_${name} PARENT_SCOPE)
endfunction()

# zicha_room([EXCEPT REGEX] [NATIVE FILE…|NONE] [UNLISTED])   the library of this folder's sources, those
# included that lie deeper and in no room of their own. It is linked along the arrows of rooms.txt.
#
# NATIVE: only these are built natively, where there is no browser to draw in; the others are merely
# listed there, for clang-tidy, unless they are UNLISTED. The page takes the rooms of web/ object by
# object, since a browser calls what nothing else refers to.
function(zicha_room)
    cmake_parse_arguments(PARSE_ARGV 0 arg "UNLISTED" "EXCEPT" "NATIVE")
    file(RELATIVE_PATH room ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    zicha_library_of(${room} name)
    zicha_sources_of(${room} sources)
    if(arg_EXCEPT)
        list(FILTER sources EXCLUDE REGEX ${arg_EXCEPT})
    endif()
    zicha_catalogues(${room} catalogues)
    if(EMSCRIPTEN AND room MATCHES "^web")
        zicha_library(${name} ${room} OBJECT ${sources} ${catalogues})
    elseif(EMSCRIPTEN OR NOT arg_NATIVE)
        zicha_library(${name} ${room} STATIC ${sources} ${catalogues})
    else()
        set(others ${sources})
        list(REMOVE_ITEM others ${arg_NATIVE})
        list(REMOVE_ITEM arg_NATIVE NONE)
        zicha_library(${name} ${room} STATIC ${arg_NATIVE} ${catalogues})
        if(others AND NOT arg_UNLISTED)
            zicha_library(${name}_drawing ${room} OBJECT ${others})
            set_target_properties(${name}_drawing PROPERTIES EXCLUDE_FROM_ALL ON)
        endif()
    endif()
endfunction()

function(zicha_sources_of room result)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *.cpp)
    set(sources "")
    foreach(source IN LISTS found)
        room_of(${room}/${source} owner)
        if(owner STREQUAL room)
            list(APPEND sources ${source})
        endif()
    endforeach()
    set(${result} ${sources} PARENT_SCOPE)
endfunction()

function(zicha_library name room kind)
    add_library(${name} ${kind} ${ARGN})
    add_dependencies(${name} zicha_generated)
    target_link_libraries(${name} PUBLIC zicha_options)
    # Of other rooms the tests link some files without what the rest of them refers to.
    if(ZICHA_TOGETHER AND room MATCHES "^(core/|shell/cli)")
        zicha_compile_together(${name} 12)
    endif()
    foreach(used IN LISTS ARROWS_${room})
        zicha_library_of(${used} library)
        target_link_libraries(${name} PUBLIC ${library})
    endforeach()
    if(room MATCHES "^web")
        target_link_libraries(${name} PUBLIC zicha_imgui_headers)
        if(NOT EMSCRIPTEN)
            target_compile_options(${name} PUBLIC -Wno-attributes) # imports mean nothing here
        endif()
    endif()
    if(NOT room MATCHES "^shell/")
        target_compile_options(${name} PRIVATE -fno-exceptions -fno-rtti)
    endif()
endfunction()

# zicha_compile_together(TARGET MOST)   of the target's sources those of one folder are compiled as one, at most
# so many: what they include is then read once. A name in an unnamed namespace has to be the only one in its room.
function(zicha_compile_together target most)
    get_target_property(sources ${target} SOURCES)
    set(folders "")
    foreach(source IN LISTS sources)
        file(REAL_PATH ${source} folder BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR})
        get_filename_component(folder ${folder} DIRECTORY)
        file(RELATIVE_PATH folder ${CMAKE_CURRENT_SOURCE_DIR} ${folder})
        string(MAKE_C_IDENTIFIER "in_${folder}" folder)
        if(NOT folder IN_LIST folders)
            list(APPEND folders ${folder})
            set(count_${folder} 0)
        endif()
        math(EXPR part "${count_${folder}} / ${most}")
        math(EXPR count_${folder} "${count_${folder}} + 1")
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${part})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# words.hpp and codes.hpp name the entries of words.def and codes.def, and are included as if they were
# in the same folder. They are written only when their keys change, so that a changed sentence compiles
# one file.
function(zicha_catalogues room result)
    set(made "")
    file(GLOB_RECURSE catalogues CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
        ${PROJECT_SOURCE_DIR}/${room}/words.def ${PROJECT_SOURCE_DIR}/${room}/codes.def)
    foreach(catalogue IN LISTS catalogues)
        room_of(${catalogue} owner)
        if(owner STREQUAL room)
            zicha_catalogue(${catalogue} source)
            list(APPEND made ${source})
        endif()
    endforeach()
    set(${result} ${made} PARENT_SCOPE)
endfunction()

function(zicha_catalogue catalogue result)
    get_filename_component(folder ${catalogue} DIRECTORY)
    get_filename_component(kind ${catalogue} NAME_WE)
    set(output ${ZICHA_GENERATED}/${folder}/${kind})
    set(make ${CMAKE_COMMAND} -D FOLDER=${folder} -D KIND=${kind}
        -D CATALOGUE=${PROJECT_SOURCE_DIR}/${catalogue} -D REST=${ZICHA_REST} -D OUTPUT=${output} -P ${ZICHA_MAKE_CATALOGUE})
    execute_process(COMMAND ${make} COMMAND_ERROR_IS_FATAL ANY)
    add_custom_command(OUTPUT ${output}.stamp BYPRODUCTS ${output}.hpp ${output}.cpp
        COMMAND ${make} COMMAND ${CMAKE_COMMAND} -E touch ${output}.stamp
        DEPENDS ${PROJECT_SOURCE_DIR}/${catalogue} ${ZICHA_MAKE_CATALOGUE} ${ZICHA_REST}
        COMMENT "Naming the ${kind} of ${folder}" VERBATIM)
    string(REPLACE "/" "_" target catalogue_${folder}_${kind})
    add_custom_target(${target} DEPENDS ${output}.stamp)
    add_dependencies(zicha_generated ${target})
    set(${result} ${output}.cpp PARENT_SCOPE)
endfunction()

# zicha_for_speed([OWN_VECTORS] [INNERMOST FILE…] [AROUND FILE…])   these files of the room are what a
# million rows pass through: compiled for speed, and natively across files. In the page, which is
# compiled for size, only the innermost are; the limit has to be given there, because after -Oz emcc
# forbids inlining, whatever comes behind. OWN_VECTORS: they write their vectors themselves, and their
# loops run over three or five things, where the compiler's would only cost.
function(zicha_for_speed)
    cmake_parse_arguments(PARSE_ARGV 0 arg "OWN_VECTORS" "" "INNERMOST;AROUND")
    if(EMSCRIPTEN)
        set_source_files_properties(${arg_INNERMOST} PROPERTIES
            COMPILE_OPTIONS "$<$<CONFIG:Release>:-O2;-sINLINING_LIMIT=0>")
    else()
        set(options "-O3;-flto;-ffat-lto-objects")
        if(arg_OWN_VECTORS)
            list(APPEND options -fno-tree-vectorize)
        endif()
        set_source_files_properties(${arg_INNERMOST} ${arg_AROUND} PROPERTIES
            COMPILE_OPTIONS "$<$<CONFIG:Release>:${options}>")
        file(RELATIVE_PATH room ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
        zicha_library_of(${room} name)
        target_link_options(${name} INTERFACE $<$<CONFIG:Release>:-flto=auto>)
    endif()
    set(sources ${arg_INNERMOST} ${arg_AROUND})
    list(TRANSFORM sources PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/)
    set_property(GLOBAL APPEND PROPERTY ZICHA_SPEED_SOURCES ${sources})
endfunction()
