# The target docs: reference pages of the library in BUILD/docs/html, where Doxygen is installed.
find_package(Doxygen QUIET)
if(DOXYGEN_FOUND)
  configure_file(${PROJECT_SOURCE_DIR}/docs/Doxyfile.in ${PROJECT_BINARY_DIR}/docs/Doxyfile @ONLY)
  add_custom_target(docs COMMAND Doxygen::doxygen ${PROJECT_BINARY_DIR}/docs/Doxyfile
                         WORKING_DIRECTORY ${PROJECT_BINARY_DIR}/docs
                         COMMENT "Making reference pages in ${PROJECT_BINARY_DIR}/docs/html" VERBATIM)
endif()
