# Reading and writing workbooks, for the programs and the page. Of a static library the linker takes what
# is referred to, so that what uses no workbook carries none.
zicha_target(LIBRARY zicha_sheets FROM core/xlsx_*.cpp core/xml_*.cpp core/zip_*.cpp LINK zicha_core)
if(zicha_sheets_FOUND)
    target_compile_options(zicha_sheets PRIVATE ${no_exceptions})
endif()
if(zicha_sheets_FOUND AND EMSCRIPTEN)
    target_link_libraries(zicha_sheets PUBLIC zicha_expat zicha_zlib) # shell/page/libraries
elseif(zicha_sheets_FOUND)
    # Static where there is such a library, so that a program alone is enough.
    find_library(zlib NAMES libz.a z REQUIRED)
    find_library(expat NAMES libexpat.a expat REQUIRED)
    target_link_libraries(zicha_sheets PUBLIC ${expat} ${zlib})
endif()
