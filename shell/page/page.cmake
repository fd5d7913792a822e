# The page: our sources and Dear ImGui as one WebAssembly module without generated JavaScript, which
# the packer puts into a single HTML file. Beside it the module of whole rosters (rows/).
#
# Undefined symbols are allowed because the host's functions are declared by import_module and
# import_name, which this linker does not count as defined; a test compares the imports with a list.
#
# A function that is called once is not merged into its caller: the browser compiles a function when
# it is first called, and the first frame should not pay for every other screen. It packs smaller, too;
# so do tiny functions that are merged wherever they are called, and everything with -flto (the preset's).
set(wasm_link --no-entry -sSTANDALONE_WASM -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH
    -sERROR_ON_UNDEFINED_SYMBOLS=0
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=1,--always-inline-max-function-size=5)

function(zicha_module name)
    if(${name}_FOUND)
        set_target_properties(${name} PROPERTIES SUFFIX .wasm)
        target_compile_options(${name} PRIVATE ${no_exceptions})
        target_link_options(${name} PRIVATE ${wasm_link})
    endif()
endfunction()

# Without warnings, which are its authors' affair, and without its tables and what its error recovery
# would close: see web/platform/imgui_tables_unused.cpp and imgui_recovery_unused.cpp.
add_library(zicha_imgui STATIC ${imgui_SOURCE_DIR}/imgui.cpp
    ${imgui_SOURCE_DIR}/imgui_draw.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
set_source_files_properties(${imgui_SOURCE_DIR}/imgui.cpp PROPERTIES COMPILE_DEFINITIONS
    "EndTabBar=EndNoTabBar;EndMultiSelect=EndNoMultiSelect;EndMenuBar=EndNoMenuBar")
target_compile_features(zicha_imgui PRIVATE cxx_std_20)
target_include_directories(zicha_imgui PRIVATE ${CMAKE_SOURCE_DIR})
target_compile_options(zicha_imgui PRIVATE
    -w ${no_exceptions} -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
target_link_libraries(zicha_imgui PUBLIC zicha_imgui_headers)

target_compile_definitions(zicha_core PRIVATE ZICHA_NO_PROGRAM_TEXT) # see core/text.cpp
enable_language(C) # for the libraries alone
add_subdirectory(shell/page/libraries)
include(shell/sheets.cmake)

zicha_target(PROGRAM zicha_web FROM web/*.cpp LINK zicha_sheets zicha_core zicha_imgui)
zicha_module(zicha_web)
add_subdirectory(shell/page/rows)
add_subdirectory(shell/page/unpack)

set(packer ${CMAKE_CURRENT_LIST_DIR}/pack.mjs)
if(zicha_web_FOUND AND EXISTS ${packer})
    find_program(NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
    file(GLOB_RECURSE page_inputs CONFIGURE_DEPENDS
        ${CMAKE_CURRENT_LIST_DIR}/* ${CMAKE_SOURCE_DIR}/web/platform/*js)
    set(page ${CMAKE_SOURCE_DIR}/build/zicha.html)
    add_custom_command(OUTPUT ${page}
        COMMAND ${NODE} ${packer} --template ${CMAKE_CURRENT_LIST_DIR}/page.html
                --wasm $<TARGET_FILE:zicha_web> --unpack $<TARGET_FILE:zicha_unpack> --out ${page}
                --imgui ${imgui_SOURCE_DIR} --zlib ${zlib_SOURCE_DIR} --expat ${expat_SOURCE_DIR}
                --rules ${rules}
        DEPENDS zicha_web zicha_unpack ${page_inputs} ${rules} ${imgui_SOURCE_DIR}/LICENSE.txt
                ${zlib_SOURCE_DIR}/LICENSE ${expat_SOURCE_DIR}/expat/COPYING
        COMMENT "Packing the page" VERBATIM)
    add_custom_target(zicha_page ALL DEPENDS ${page})
endif()
