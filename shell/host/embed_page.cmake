# Makes the forms in which the page is given out: OUTPUT/zicha.html, .br and .gz, and next to each,
# as .tag, its entity tag. Run with `cmake -D PAGE=FILE -D OUTPUT=FOLDER -P embed_page.cmake`. It
# needs brotli and zopfli; the same page gives the same bytes. And OUTPUT/nginx.conf,
# nginx-location.conf, Caddyfile and apache.conf, for the same headers.
file(MAKE_DIRECTORY ${OUTPUT})
configure_file(${PAGE} ${OUTPUT}/zicha.html COPYONLY)
execute_process(COMMAND brotli --quality=11 --lgwin=24 --force --output=${OUTPUT}/zicha.html.br
    ${OUTPUT}/zicha.html COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND zopfli -c --gzip --i15 ${OUTPUT}/zicha.html
    OUTPUT_FILE ${OUTPUT}/zicha.html.gz COMMAND_ERROR_IS_FATAL ANY)
foreach(form zicha.html zicha.html.br zicha.html.gz)
    file(SHA256 ${OUTPUT}/${form} hash)
    string(SUBSTRING ${hash} 0 32 hash)
    file(WRITE ${OUTPUT}/${form}.tag "\"${hash}\"")
endforeach()

# The configurations for other servers, with the page's own policy and the headers of security_headers.def.
file(READ ${PAGE} start LIMIT 4096)
if(NOT start MATCHES "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")
    message(FATAL_ERROR "${PAGE} states no policy")
endif()
set(policy "${CMAKE_MATCH_1}; frame-ancestors 'none'")
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/security_headers.def lines REGEX "^HEADER")
function(write_headers name format)
    set(headers "")
    foreach(line IN LISTS lines)
        string(REGEX REPLACE "^HEADER[(]\"(.*)\", \"(.*)\"[)]$" "${format}\n" line "${line}")
        string(APPEND headers "${line}")
    endforeach()
    set(${name} "${headers}" PARENT_SCOPE)
endfunction()
write_headers(headers "    add_header \\1 \"\\2\" always;")
write_headers(caddy_headers "\t\t\t\\1 \"\\2\"")
write_headers(apache_headers "    Header always set \\1 \"\\2\"")
foreach(configuration nginx.conf nginx-location.conf Caddyfile apache.conf)
    configure_file(${CMAKE_CURRENT_LIST_DIR}/${configuration}.in ${OUTPUT}/${configuration} @ONLY)
endforeach()
