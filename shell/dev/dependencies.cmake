# Third-party sources: header-only libraries of the system, Dear ImGui, and for the page zlib and expat, which
# the programs take from the system.
#
# The headers are linked one by one into a folder of their own: putting the whole of /usr/include on
# Emscripten's path would give it the C library of this machine.
set(ZICHA_HEADERS ${ZICHA_MADE}/deps/include)
file(MAKE_DIRECTORY ${ZICHA_HEADERS})
function(zicha_header header)
    get_filename_component(folder ${header} DIRECTORY)
    if(NOT EXISTS ${ZICHA_HEADERS}/${header})
        find_path(place ${header} PATHS /usr/include /usr/local/include
            NO_CACHE NO_CMAKE_FIND_ROOT_PATH ${ARGN})
        if(place)
            file(CREATE_LINK ${place}/${folder} ${ZICHA_HEADERS}/${folder} SYMBOLIC)
        endif()
    endif()
endfunction()
zicha_header(nlohmann/json.hpp REQUIRED)
if(ZICHA_ONLY_LIBRARY)
    return()
endif()
if(NOT EMSCRIPTEN)
    zicha_header(CLI/CLI.hpp REQUIRED)
    zicha_header(doctest/doctest.h)
endif()

# ./dev unpacks the source packages of Debian into build/deps; elsewhere the same versions are fetched. Only
# the sources are used: SOURCE_SUBDIR names no folder, so that nothing of theirs is configured.
include(FetchContent)
function(zicha_source name marker repository tag)
    string(TOUPPER ${name} upper)
    set(unpacked ${PROJECT_SOURCE_DIR}/build/deps/${name})
    if(NOT FETCHCONTENT_SOURCE_DIR_${upper} AND EXISTS ${unpacked}/${marker})
        set(FETCHCONTENT_SOURCE_DIR_${upper} ${unpacked} CACHE PATH "Sources of ${name}")
    endif()
    FetchContent_Declare(${name} GIT_REPOSITORY https://github.com/${repository}.git GIT_TAG ${tag}
        SOURCE_SUBDIR nothing-to-configure)
    FetchContent_MakeAvailable(${name})
    set(${name}_SOURCE_DIR ${${name}_SOURCE_DIR} PARENT_SCOPE)
endfunction()
zicha_source(imgui imgui.h ocornut/imgui 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # v1.92.2b
if(EMSCRIPTEN)
    zicha_source(zlib zlib.h madler/zlib v1.2.13)
    zicha_source(expat expat/lib/expat.h libexpat/libexpat R_2_5_0)
endif()
