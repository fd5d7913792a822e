# Third-party sources: header-only libraries of the system, and Dear ImGui.
#
# The headers are linked one by one into a folder of their own: putting the whole of /usr/include on
# Emscripten's path would give it the C library of this machine.
set(ZICHA_HEADERS ${CMAKE_SOURCE_DIR}/build/deps/include)
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
if(NOT EMSCRIPTEN)
    zicha_header(CLI/CLI.hpp REQUIRED)
    zicha_header(doctest/doctest.h)
endif()

# ./dev unpacks the source package of Debian's newer suite; elsewhere the same version is fetched.
if(NOT FETCHCONTENT_SOURCE_DIR_IMGUI AND EXISTS ${CMAKE_SOURCE_DIR}/build/deps/imgui/imgui.h)
    set(FETCHCONTENT_SOURCE_DIR_IMGUI ${CMAKE_SOURCE_DIR}/build/deps/imgui CACHE PATH "Dear ImGui")
endif()
include(FetchContent)
FetchContent_Declare(imgui
    GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG 45acd5e0e82f4c954432533ae9985ff0e1aad6d5) # v1.92.2b
FetchContent_MakeAvailable(imgui)
