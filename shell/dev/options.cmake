# What every source of ours is compiled with, and the header that names the sources.

# Paths are cut from what the compiler writes down, so that the same tree gives the same bytes wherever
# it lies.
add_library(zicha_options INTERFACE)
target_compile_features(zicha_options INTERFACE cxx_std_20)
target_include_directories(zicha_options INTERFACE ${PROJECT_SOURCE_DIR} ${ZICHA_GENERATED})
target_include_directories(zicha_options SYSTEM INTERFACE ${ZICHA_HEADERS})
if(NOT ZICHA_ONLY_LIBRARY) # they reach whoever uses the library
    target_compile_options(zicha_options INTERFACE
        -Wall -Wextra -Wpedantic -Wconversion -ffile-prefix-map=${PROJECT_SOURCE_DIR}/=
        $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>) # GCC 12 warns of string operations that are right
endif()

# What is made from our sources before they are compiled: the catalogues' headers (room.cmake), and
# build_hash.hpp, which names the sources that a page or program was built from.
add_custom_target(zicha_build_hash
    COMMAND ${CMAKE_COMMAND} -D OUTPUT=${ZICHA_GENERATED}/build_hash.hpp
            -P ${CMAKE_CURRENT_LIST_DIR}/build_hash.cmake
    BYPRODUCTS ${ZICHA_GENERATED}/build_hash.hpp
    COMMENT "Hashing the sources" VERBATIM)
add_custom_target(zicha_generated)
add_dependencies(zicha_generated zicha_build_hash)

# Dear ImGui's headers, with our configuration. Its sources are compiled for the page alone.
if(NOT ZICHA_ONLY_LIBRARY)
    add_library(zicha_imgui_headers INTERFACE)
    target_include_directories(zicha_imgui_headers SYSTEM INTERFACE ${imgui_SOURCE_DIR})
    target_compile_definitions(zicha_imgui_headers INTERFACE
        IMGUI_USER_CONFIG="web/platform/imconfig_zicha.h")
endif()

# The rule files that go into programs and page.
file(GLOB ZICHA_RULES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/rules/*.json)
list(FILTER ZICHA_RULES EXCLUDE REGEX schema)
