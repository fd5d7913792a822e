# The native programs. Rule files are embedded, so that a program alone is enough.
set(embedded_rules ${CMAKE_BINARY_DIR}/generated/embedded_rules.cpp)
add_custom_command(OUTPUT ${embedded_rules}
    COMMAND ${CMAKE_COMMAND} -D "RULES=${rules}" -D OUTPUT=${embedded_rules}
            -P ${CMAKE_CURRENT_LIST_DIR}/embed_rules.cmake
    DEPENDS ${rules} ${CMAKE_CURRENT_LIST_DIR}/embed_rules.cmake
    COMMENT "Embedding the rule files" VERBATIM)

zicha_target(LIBRARY zicha_cli FROM shell/cli/*.cpp EXCEPT "/main[.]cpp$" LINK zicha_sheets zicha_core)
if(zicha_cli_FOUND AND EXISTS ${CMAKE_SOURCE_DIR}/shell/cli/embedded_rules.hpp)
    target_sources(zicha_cli PRIVATE ${embedded_rules})
endif()
# CLI11 is one large header: read once, it costs a third of what its readers take to compile.
target_precompile_headers(zicha_cli PRIVATE <CLI/CLI.hpp>)
zicha_target(PROGRAM zicha FROM shell/cli/main.cpp LINK zicha_cli)

# What `./dev build` asks for: the programs without the tests.
add_custom_target(programs)
if(zicha_FOUND)
    add_dependencies(programs zicha)
endif()

# The licences of what is compiled into the programs, beside them, as Debian's packages give them.
set(licences "")
foreach(package nlohmann-json3-dev libcli11-dev libmicrohttpd-dev zlib1g-dev libexpat1-dev)
    if(EXISTS /usr/share/doc/${package}/copyright)
        file(READ /usr/share/doc/${package}/copyright text)
        string(APPEND licences "${package}\n\n${text}\n\n")
    endif()
endforeach()
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/LICENCES.txt CONTENT "${licences}")
