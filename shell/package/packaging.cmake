# What a package says of itself, found out when it is made:
#     cmake -D TREE=… -D VERSION=… -D OUT=… -P packaging.cmake
# OUT/said.cmake is read by CPack; OUT/changelog.gz goes into the packages.
#
# The version is the tag of the last commit, if it has one, or else the tree's with the number of commits behind
# it. Whoever makes the package is its maintainer: DEBFULLNAME and DEBEMAIL, as Debian's own tools have it, or
# else who made the last commit.
find_program(GIT git)
set(count "")
set(tag "")
set(author "")
set(day "Thu, 01 Jan 1970 00:00:00 +0000")
macro(ask result)
    execute_process(COMMAND ${GIT} -C ${TREE} ${ARGN} OUTPUT_VARIABLE ${result} RESULT_VARIABLE failed ERROR_QUIET
        OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(failed)
        set(${result} "")
    endif()
endmacro()
if(GIT)
    ask(count rev-list --count HEAD)
    ask(tag describe --tags --exact-match HEAD)
    ask(author log -1 --format=%an\ <%ae>)
    ask(day log -1 --format=%aD)
endif()
if(tag MATCHES "^v?([0-9][0-9A-Za-z.+~]*)$")
    set(VERSION "${CMAKE_MATCH_1}")
elseif(NOT count STREQUAL "")
    string(APPEND VERSION "+${count}")
endif()
if(DEFINED ENV{DEBEMAIL})
    set(author "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
endif()
if(author STREQUAL "")
    message(FATAL_ERROR "A package needs a maintainer: set DEBFULLNAME and DEBEMAIL")
endif()
# Debian wants two figures for the day.
string(REGEX REPLACE "^([A-Za-z]+, )([0-9] )" "\\10\\2" day "${day}")

file(WRITE ${OUT}/said.cmake "set(CPACK_PACKAGE_VERSION \"${VERSION}\")\nset(CPACK_DEBIAN_PACKAGE_MAINTAINER \"${author}\")\n")
file(WRITE ${OUT}/changelog "zicha (${VERSION}) unstable; urgency=medium\n\n  * See CHANGELOG.md.\n\n -- ${author}  ${day}\n")
foreach(file ${OUT}/changelog ${PAGES})
    execute_process(COMMAND gzip -9nkf ${file} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
