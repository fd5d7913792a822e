# zicha-host, the small web server. Its program holds the page, build/zicha.html, which the preset wasm
# makes: it is therefore no part of `all`, but a target of its own, to be built after the page
# (`cmake --build --preset native --target zicha-host`; ./dev sees to the order).
# The static library where there is one: without_tls.cpp says why. Sanitizers find what they look for
# in either.
find_library(microhttpd NAMES libmicrohttpd.a microhttpd REQUIRED)

zicha_target(LIBRARY zicha_host FROM shell/host/*.cpp EXCEPT "/(main|embedded_source|without_tls)[.]cpp$"
    LINK zicha_cli zicha_core)
target_link_libraries(zicha_host PUBLIC ${microhttpd})
if(microhttpd MATCHES "[.]a$")
    zicha_target(LIBRARY zicha_without_tls FROM shell/host/without_tls.cpp)
    target_link_libraries(zicha_host PUBLIC zicha_without_tls)
endif()

set(page ${CMAKE_SOURCE_DIR}/build/zicha.html)
set(forms ${CMAKE_BINARY_DIR}/page)
add_custom_command(OUTPUT ${forms}/zicha.html
    BYPRODUCTS ${forms}/zicha.html.br ${forms}/zicha.html.gz ${forms}/nginx.conf
    COMMAND ${CMAKE_COMMAND} -D PAGE=${page} -D OUTPUT=${forms}
            -P ${CMAKE_CURRENT_LIST_DIR}/embed_page.cmake
    DEPENDS ${page} ${CMAKE_CURRENT_LIST_DIR}/embed_page.cmake
            ${CMAKE_CURRENT_LIST_DIR}/nginx.conf.in ${CMAKE_CURRENT_LIST_DIR}/security_headers.def
    COMMENT "Compressing the page" VERBATIM)

zicha_target(PROGRAM zicha-host FROM shell/host/main.cpp shell/host/embedded_source.cpp LINK zicha_host)
set_target_properties(zicha-host PROPERTIES EXCLUDE_FROM_ALL ON)
# Wholly static, at a random place all the same: half the memory, and nothing to be found at the start.
# The sanitizers' programs cannot be.
target_link_options(zicha-host PRIVATE $<$<CONFIG:Release>:-static-pie>)
set_source_files_properties(shell/host/embedded_source.cpp PROPERTIES
    COMPILE_DEFINITIONS PAGE_FILE="${forms}/zicha.html" OBJECT_DEPENDS ${forms}/zicha.html)
