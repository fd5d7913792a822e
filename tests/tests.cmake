# Under the preset fuzz, one libFuzzer program for each tests/fuzz/*.cpp, and nothing else.
option(ZICHA_FUZZ "Build the fuzzers instead of the tests (Clang)" OFF)
if(ZICHA_FUZZ)
    file(GLOB fuzzers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/fuzz/*.cpp)
    add_custom_target(fuzzers)
    foreach(fuzzer IN LISTS fuzzers)
        get_filename_component(name ${fuzzer} NAME_WE)
        zicha_target(PROGRAM fuzz_${name} FROM ${fuzzer} LINK zicha_sheets zicha_core)
        target_compile_definitions(fuzz_${name} PRIVATE ZICHA_TREE="${CMAKE_SOURCE_DIR}")
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        add_dependencies(fuzzers fuzz_${name})
    endforeach()
    return()
endif()

# Native tests, one doctest program a folder. They find their data under ZICHA_TREE.
enable_testing()
if(NOT EXISTS ${ZICHA_HEADERS}/doctest/doctest.h)
    message(STATUS "doctest is not installed: the tests are left out")
    return()
endif()

# The page's own code that draws nothing, so that units of it can be tested here; and what draws,
# which is only listed, for clang-tidy. What only a browser gives it stays out.
zicha_target(LIBRARY zicha_web_native FROM web/*.cpp
    EXCEPT "/web/(platform|widgets|screens)/|/main[.]cpp$" LINK zicha_core zicha_imgui_headers)
zicha_target(LIBRARY zicha_web_drawing FROM web/widgets/*.cpp web/screens/*.cpp
    LINK zicha_core zicha_imgui_headers)
foreach(library zicha_web_native zicha_web_drawing)
    if(${library}_FOUND)
        target_compile_options(${library} PRIVATE ${no_exceptions})
        target_compile_options(${library} PUBLIC -Wno-attributes) # imports mean nothing here
    endif()
endforeach()
if(zicha_web_drawing_FOUND)
    set_target_properties(zicha_web_drawing PROPERTIES EXCLUDE_FROM_ALL ON)
endif()

# doctest's own code needs neither speed nor a second look, and takes long with either.
add_library(zicha_doctest_main STATIC tests/doctest_main.cpp)
target_link_libraries(zicha_doctest_main PUBLIC zicha_options)
target_compile_options(zicha_doctest_main PRIVATE -O0 -fno-sanitize=all)

foreach(suite unit property cases)
    zicha_target(PROGRAM zicha_${suite} FROM tests/${suite}/*.cpp
        LINK zicha_doctest_main zicha_host zicha_cli zicha_web_native zicha_core)
    if(zicha_${suite}_FOUND)
        target_compile_definitions(zicha_${suite} PRIVATE ZICHA_TREE="${CMAKE_SOURCE_DIR}")
        target_compile_options(zicha_${suite} PRIVATE
            $<$<CONFIG:Release>:-O1>) # the core they call keeps its own
        add_test(NAME ${suite} COMMAND zicha_${suite} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    endif()
endforeach()

# A producer of workbooks for the command line's tests.
find_library(xlsxwriter NAMES xlsxwriter)
if(xlsxwriter)
    zicha_target(PROGRAM write_workbook FROM tests/cli/_write_workbook.cpp)
    target_link_libraries(write_workbook PRIVATE ${xlsxwriter})
endif()

# Each tests/bench/*.cpp is a program of its own, for ./dev bench.
file(GLOB benches CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/bench/*.cpp)
foreach(bench IN LISTS benches)
    get_filename_component(name ${bench} NAME_WE)
    zicha_target(PROGRAM bench_${name} FROM ${bench} LINK zicha_cli zicha_core)
endforeach()
