# Reading and writing workbooks, for the programs. The page will link it once it reads rosters; then zlib and
# expat are compiled from their source packages, as Dear ImGui is.
zicha_target(LIBRARY zicha_sheets FROM core/xlsx_*.cpp core/xml_*.cpp core/zip_*.cpp LINK zicha_core)
if(zicha_sheets_FOUND)
    # Static where there is such a library, so that a program alone is enough.
    find_library(zlib NAMES libz.a z REQUIRED)
    find_library(expat NAMES libexpat.a expat REQUIRED)
    target_compile_options(zicha_sheets PRIVATE ${no_exceptions})
    target_link_libraries(zicha_sheets PUBLIC ${expat} ${zlib})
endif()
