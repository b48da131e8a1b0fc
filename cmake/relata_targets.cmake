# Helpers that every folder uses to declare its library, so that all are built and installed alike.

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(RELATA_CCACHE ccache)
if(RELATA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${RELATA_CCACHE})
endif()

# <relata/graph/knowledge_graph.h> is spelt the same inside the tree and by an installed consumer.
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/include)
file(CREATE_LINK ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/include/relata SYMBOLIC)

# Compile options for our own code, tests included.
function(relata_compile_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                                           # GCC 12 sees overlaps in std::string's operator+ that are not there.
                                           $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
                                           # Designated initialisers name what differs from the defaults.
                                           -Wno-missing-field-initializers
                                           $<$<BOOL:${RELATA_WARNINGS_AS_ERRORS}>:-Werror>)
  if(RELATA_SANITIZERS)
    target_compile_options(${target} PUBLIC -fsanitize=${RELATA_SANITIZERS} -fno-omit-frame-pointer
                                            -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${RELATA_SANITIZERS})
  endif()
endfunction()

# relata_library(document SOURCES a.cpp ... PUBLIC relata::x PRIVATE SomeLib)
# makes the library relata_document with the alias relata::document; its headers are installed by folder.
function(relata_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  add_library(relata_${name} ${arg_SOURCES})
  add_library(relata::${name} ALIAS relata_${name})
  set_target_properties(relata_${name} PROPERTIES EXPORT_NAME ${name})
  relata_compile_options(relata_${name})
  target_include_directories(relata_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
                                                   $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(relata_${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
  install(TARGETS relata_${name} EXPORT relata)
endfunction()
