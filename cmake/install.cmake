# Installs headers under include/relata/ and a package that find_package(relata) finds.
include(CMakePackageConfigHelpers)

foreach(folder data extract graph export query)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/${folder}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/relata/${folder}
          FILES_MATCHING PATTERN "*.h")
endforeach()

install(DIRECTORY ${PROJECT_SOURCE_DIR}/export/vocabulary/ DESTINATION ${CMAKE_INSTALL_DATADIR}/relata/vocabulary)

set(relata_package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/relata)
install(EXPORT relata NAMESPACE relata:: FILE relata-targets.cmake DESTINATION ${relata_package_folder})
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/relata-config.cmake.in
                              ${PROJECT_BINARY_DIR}/relata-config.cmake INSTALL_DESTINATION ${relata_package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/relata-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/relata-config.cmake ${PROJECT_BINARY_DIR}/relata-config-version.cmake
        DESTINATION ${relata_package_folder})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
