# `cmake --install` and the Debian package that CPack makes: programs, page, manual, service, licences.
# `./dev package` builds what they hold first; the page's forms and the manual are made by the targets
# zicha-host and manual.
include(GNUInstallDirs)
find_program(NODE NAMES node nodejs)

set(manual ${CMAKE_BINARY_DIR}/manual)
add_custom_command(OUTPUT ${manual}/zicha.1 ${manual}/zicha-host.1
    COMMAND ${NODE} ${CMAKE_CURRENT_LIST_DIR}/man.mjs
            $<TARGET_FILE:zicha> $<TARGET_FILE:zicha-host> ${manual}
    DEPENDS zicha zicha-host ${CMAKE_CURRENT_LIST_DIR}/man.mjs
    COMMENT "Writing the manual" VERBATIM)
add_custom_target(manual DEPENDS ${manual}/zicha.1 ${manual}/zicha-host.1)

install(TARGETS zicha zicha-host)
install(FILES ${manual}/zicha.1 ${manual}/zicha-host.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${forms}/zicha.html ${forms}/zicha.html.br ${forms}/zicha.html.gz
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zicha)
install(FILES ${rules} DESTINATION ${CMAKE_INSTALL_DATADIR}/zicha/rules)
install(FILES shell/host/zicha-host.service DESTINATION lib/systemd/system)
install(FILES ${forms}/nginx.conf DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/zicha/examples)
install(FILES ${CMAKE_BINARY_DIR}/LICENCES.txt DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/zicha
    RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME zicha)
set(CPACK_PACKAGE_CONTACT "The maintainers of Zicha <zicha@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "self-check for professional title reviews, and its page's server")
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_SOURCE_DIR}/build/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libc6 (>= 2.36), libstdc++6 (>= 12)")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS nginx)
include(CPack)
